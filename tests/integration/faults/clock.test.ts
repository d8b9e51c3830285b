import { expect, it } from 'vitest';
import { fault } from '../../../faults/clock.ts';

it('[X33] a clock that is set by an hour changes no order, ends no time that runs and signs nobody out', async () => {
  expect(await fault.run(100)).toMatchObject({
    violations: 0,
    figures: { realRuns: 20, inversions: 0, early: 0, late: 0, signedOut: 0 },
    met: true,
  });
}, 120_000);
