import { expect, it } from 'vitest';
import { fault } from '../../../faults/backup.ts';

it('[X43] a backup beside a working server holds what was acknowledged before, and can be worked with', async () => {
  expect(await fault.run(1)).toMatchObject({
    runs: 1,
    violations: 0,
    figures: { failed: 0, lost: 0, doubled: 0, corrupt: 0, drillFailed: 0 },
  });
}, 180_000);
