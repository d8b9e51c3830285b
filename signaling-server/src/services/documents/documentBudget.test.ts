import { DOCUMENT_LIMITS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { DocumentBudget } from './documentBudget.ts';

const { operationsPerSecond, bytesPerSecond } = DOCUMENT_LIMITS;

test('[LD8] five seconds of operations may come at once, and not one more', () => {
  const budget = new DocumentBudget(0);
  expect(budget.take(0, 5 * operationsPerSecond, 0)).toBe(true);
  expect(budget.take(0, 1, 0)).toBe(false);
  expect(budget.take(1_000, operationsPerSecond, 0)).toBe(true);
});

test('[LD8] bytes count apart, and what is refused spends nothing', () => {
  const budget = new DocumentBudget(0);
  expect(budget.take(0, 1, 5 * bytesPerSecond + 1)).toBe(false);
  expect(budget.take(0, 1, 5 * bytesPerSecond)).toBe(true);
  expect(budget.take(500, 1, bytesPerSecond)).toBe(false);
  expect(budget.take(1_000, 1, bytesPerSecond)).toBe(true);
});

test('[LD8] nobody saves up more than a burst, and a clock that is set back gives nothing', () => {
  const budget = new DocumentBudget(10_000);
  expect(budget.take(100_000, 5 * operationsPerSecond + 1, 0)).toBe(false);
  expect(budget.take(100_000, 5 * operationsPerSecond, 0)).toBe(true);
  expect(budget.take(50_000, 1, 0)).toBe(false);
});
