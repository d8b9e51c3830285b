import { expect, it } from 'vitest';
import { fault } from '../../../faults/wal-cut.ts';

it('[X41] a log that is cut or torn behind the last sync opens as it was after some commit', async () => {
  expect(await fault.run(48)).toMatchObject({
    runs: 48,
    violations: 0,
    figures: { held: 48, notOpened: 0, damaged: 0, noPrefix: 0, lost: 0 },
  });
}, 120_000);
