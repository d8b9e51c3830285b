import { expect, it } from 'vitest';
import { formCuts } from '../../../faults/form-cuts.ts';

it('[X61] of what two sides type in a form nothing that was acknowledged is lost, and nothing doubled', async () => {
  expect(await formCuts(25)).toMatchObject({
    violations: 0,
    figures: { cuts: 12, serverKills: 1, pageKills: 6, kioskKills: 6, lost: 0, doubled: 0 },
    met: true,
  });
}, 120_000);

it.each(['dropped', 'doubled'] as const)(
  '[X80] a character that is acknowledged and %s is found',
  async (planted) => {
    const { met, figures } = await formCuts(1, planted);
    const wrong = { dropped: figures['lost'], doubled: figures['doubled'] }[planted];
    expect({ met, wrong }).toEqual({ met: false, wrong: 1 });
  },
  60_000,
);
