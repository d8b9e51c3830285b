import { expect, it } from 'vitest';
import { fault } from '../../../faults/document-leaks.ts';

it('[PG8] [X44] nothing of a page is on the disk after a talk, however it ended; what is stored is unreadable', async () => {
  expect(await fault.run(1)).toMatchObject({
    violations: 0,
    figures: { pages: 6, seen: 6, controls: 4, data: 0, profiles: 0, temp: 0, backup: 0, logs: 0 },
    met: true,
  });
}, 300_000);
