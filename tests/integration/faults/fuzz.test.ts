import { expect, it } from 'vitest';
import { fault } from '../../../faults/fuzz.ts';

it('[X4] whatever hostile clients send, nothing breaks and nothing of others changes', async () => {
  const { violations, figures } = await fault.run(600);
  expect({ violations, figures }).toMatchObject({
    violations: 0,
    figures: { internal: 0, failed: 0, changed: 0, crashes: 0 },
  });
}, 120_000);
