import { expect, it } from 'vitest';
import { fault } from '../../../faults/flood.ts';

it('[X6] who floods by messages or connections is cut off, and others go on working', async () => {
  const { violations, figures } = await fault.run(6);
  expect(figures).toMatchObject({ failed: 0, letIn: 0 });
  expect(figures['cuts']).toBeGreaterThan(0);
  expect(figures['done']).toBeGreaterThan(0);
  expect(violations).toBe(0);
}, 120_000);
