import { expect, it } from 'vitest';
import { fault } from '../../../faults/suppression.ts';

it('[X95] of what is published no count that is withheld can be worked out, before and after a correction', async () => {
  const { met, violations, figures } = await fault.run(3);
  expect({ met, violations, ...figures }).toMatchObject({
    ...{ met: true, violations: 0, recovered: 0, differing: 0 },
  });
}, 60_000);
