import { expect, it } from 'vitest';
import { fault } from '../../../faults/access.ts';

it('[X3] everybody may do what the table says and nothing else, and every denial is known', async () => {
  const result = await fault.run(1);
  expect(result).toMatchObject({
    violations: 0,
    figures: { wrong: 0, notLogged: 0, notAudited: 0 },
    met: true,
  });
  expect(result.figures['denied']).toBeGreaterThan(400);
}, 120_000);
