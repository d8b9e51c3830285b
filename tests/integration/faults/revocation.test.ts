import { expect, it } from 'vitest';
import { fault } from '../../../faults/revocation.ts';

it('[J13] [J15] whose right is withdrawn in a call is out with sound and picture, and stays out', async () => {
  expect(await fault.run(3)).toMatchObject({
    runs: 3,
    violations: 0,
    figures: { withdrawals: 12, readmitted: 0, socketsLate: 0, mediaLate: 0, callsLeftOpen: 0 },
    met: true,
  });
}, 120_000);
