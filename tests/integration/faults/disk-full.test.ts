import { expect, it } from 'vitest';
import { fault } from '../../../faults/disk-full.ts';

it('[X42] a full disk refuses tickets, lets calls go on, and is forgotten when there is room', async () => {
  expect(await fault.run(1)).toMatchObject({
    runs: 1,
    violations: 0,
    figures: { lost: 0, corrupt: 0, faults: 0, unanswered: 0, died: 0, callsDown: 0 },
  });
}, 180_000);
