import { expect, it } from 'vitest';
import { fault } from '../../../faults/kill.ts';

it('[X40] a server that is killed in the middle of the work has lost nothing it has acknowledged', async () => {
  expect(await fault.run(3)).toMatchObject({
    runs: 3,
    violations: 0,
    figures: { lost: 0, doubled: 0, corrupt: 0, internal: 0 },
  });
}, 180_000);
