import { expect, it } from 'vitest';
import { fault } from '../../../faults/retention.ts';

it('[X94] what is over is gone to the last byte, and nothing else is, however often the look is killed', async () => {
  const { violations, figures } = await fault.run(4);
  expect({ violations, ...figures }).toMatchObject({
    ...{ violations: 0, kills: 4, hits: 0, hitsInIndex: 0, lost: 0, missing: 0, halves: 0 },
    miscounted: 0,
  });
}, 120_000);
