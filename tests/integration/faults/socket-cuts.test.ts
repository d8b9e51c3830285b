import { expect, it } from 'vitest';
import { fault } from '../../../faults/socket-cuts.ts';

it('[X32] [N4] whatever connection is cut, each command has one effect and screens show what is so', async () => {
  expect(await fault.run(60)).toMatchObject({
    violations: 0,
    figures: { lost: 0, doubled: 0, apart: 0, differing: 0 },
    met: true,
  });
}, 120_000);
