import { expect, it } from 'vitest';
import { fault } from '../../../faults/form-cuts.ts';

it('[X61] of what two sides type in a form nothing that was acknowledged is lost, and nothing doubled', async () => {
  expect(await fault.run(26)).toMatchObject({
    violations: 0,
    figures: { kills: 1, lost: 0, doubled: 0 },
    met: true,
  });
}, 120_000);
