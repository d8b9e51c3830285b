import { expect, it } from 'vitest';
import { fault } from '../../../faults/masking.ts';

it('[X60] [MA5] a mark under a mask is read in no frame and no still, and without the mask in all', async () => {
  const result = await fault.run(10);
  expect(result).toMatchObject({ runs: 10, violations: 0, met: true });
  expect(result.figures).toMatchObject({ stillsRead: 0, seenThroughMask: 0, controlStills: 3 });
}, 300_000);
