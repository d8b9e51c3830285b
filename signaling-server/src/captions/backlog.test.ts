import { expect, test } from 'vitest';
import { Backlog } from './backlog.ts';
import { pauseBeforeNext } from './processCaptionEngine.ts';

test('[CA6] who is behind by more than three seconds is late, until it has almost caught up', () => {
  const backlog = new Backlog();
  expect(backlog.isLate(0)).toBe(false);
  expect(backlog.sent(0)).toBe(1);
  expect(backlog.sent(2_000)).toBe(2);
  expect(backlog.isLate(3_000)).toBe(false);
  expect(backlog.isLate(3_001)).toBe(true);
  backlog.dealtWith(1, 3_100);
  expect(backlog.isLate(3_100)).toBe(true);
  backlog.dealtWith(2, 3_200);
  expect(backlog.isLate(3_200)).toBe(false);
});

test('[CA6] who deals with nothing for twenty seconds is stuck; who is slow or has nothing to do is not', () => {
  const backlog = new Backlog();
  expect(backlog.isStuck(100_000)).toBe(false);
  backlog.sent(100_000);
  backlog.sent(101_000);
  expect(backlog.isStuck(120_000)).toBe(false);
  backlog.dealtWith(1, 119_000);
  expect(backlog.isStuck(139_000)).toBe(false);
  expect(backlog.isStuck(139_001)).toBe(true);
});

test('[CA6] a process that dies young again and again is started later each time', () => {
  expect([0, 1, 2, 5, 6, 50].map((young) => pauseBeforeNext(young))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
});
