import { expect, it } from 'vitest';
import { fault } from '../../../faults/offer-kill.ts';

it('[X31] when a console dies or hangs while it rings, somebody else is rung and no time is lost', async () => {
  const { violations, figures } = await fault.run(6);
  expect({ violations, figures }).toMatchObject({
    violations: 0,
    figures: {
      killed: 5,
      hung: 1,
      hungUntilLimit: 1,
      lost: 0,
      doubled: 0,
      notOfferedAgain: 0,
      timeLost: 0,
    },
  });
}, 120_000);
