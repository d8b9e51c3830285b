import { expect, it } from 'vitest';
import { fault } from '../../../faults/fairness.ts';

it('[X30] nobody is lost, doubled or overtaken, whatever goes on in a ward at once', async () => {
  expect(await fault.run(1_500)).toMatchObject({
    violations: 0,
    figures: { lost: 0, unexpected: 0, doubled: 0, inversions: 0 },
    met: true,
  });
}, 120_000);
