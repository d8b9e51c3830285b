import { expect, it } from 'vitest';
import { fault } from '../../../faults/origins.ts';
import { wrongOrigins } from '../../../faults/lib/wrongOrigins.ts';

it('[X2] fifty wrong Origins open no socket and change nothing', async () => {
  expect(new Set(wrongOrigins('http://127.0.0.1:8787')).size).toBe(50);
  expect(await fault.run(50)).toMatchObject({
    runs: 50,
    violations: 0,
    figures: { socketsAccepted: 0, requestsAccepted: 0 },
    met: true,
  });
}, 120_000);
