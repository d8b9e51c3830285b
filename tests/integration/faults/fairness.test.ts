import { expect, it } from 'vitest';
import { fault } from '../../../faults/fairness.ts';

it('[X30] nobody is lost, doubled or overtaken, whatever goes on in a ward at once', async () => {
  const { violations, met, figures } = await fault.run(1_500);
  expect({ violations, met }).toEqual({ violations: 0, met: true });
  expect(figures).toMatchObject({ lost: 0, unexpected: 0, doubled: 0, inversions: 0 });
  expect(figures['timeoutsOnSockets']).toBeGreaterThan(0);
  // People really talked, and did what can be done in a call.
  for (const did of ['holds', 'coldTransfers', 'warmTransfers', 'asked', 'writtenUp']) {
    expect(figures[did], did).toBeGreaterThan(0);
  }
}, 120_000);
