import { expect, it } from 'vitest';
import { fault } from '../../../faults/guessing.ts';

it('[X7] whoever guesses gets in nowhere, learns no name and keeps no owner out', async () => {
  const { violations, figures } = await fault.run(30);
  expect({ violations, figures }).toMatchObject({
    violations: 0,
    figures: { tries: 210, successes: 0, ownersOut: 0, odd: 0, namesTold: 0 },
  });
}, 120_000);
