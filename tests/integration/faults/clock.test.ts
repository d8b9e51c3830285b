import { expect, it } from 'vitest';
import { fault } from '../../../faults/clock.ts';

it('[X33] a clock that is set by an hour changes no order and no time that runs', async () => {
  expect(await fault.run(100)).toMatchObject({
    violations: 0,
    figures: { inversions: 0, early: 0, late: 0 },
    met: true,
  });
}, 120_000);
