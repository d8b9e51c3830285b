import { expect, it } from 'vitest';
import { fault } from '../../../faults/canary.ts';

it('[X8] what is typed stands in no log line, address, figure, refusal or kept answer', async () => {
  expect(await fault.run(1)).toMatchObject({
    violations: 0,
    figures: { logs: 0, urls: 0, metrics: 0, errors: 0, answers: 0, forms: 0 },
    met: true,
  });
}, 120_000);
