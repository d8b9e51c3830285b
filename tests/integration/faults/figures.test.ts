import { expect, it } from 'vitest';
import { fault } from '../../../faults/figures.ts';

it('[X97] what was counted while it happened is what is stored, counted anew', async () => {
  const { met, figures } = await fault.run(1);
  expect({ met, ...figures }).toMatchObject({ met: true, differing: 0 });
}, 60_000);
