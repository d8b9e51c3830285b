import { expect, test } from 'vitest';
import { MessageBudget } from './messageBudget.ts';

const takes = (budget: MessageBudget, count: number, at: number): boolean[] =>
  Array.from({ length: count }, () => budget.take(at));

test('[X20] five seconds of the limit may come at once, and not one message more', () => {
  const budget = new MessageBudget(60, 1_000);
  expect(takes(budget, 300, 1_000)).not.toContain(false);
  expect(budget.take(5_999)).toBe(false);
});

test('[X20] the next five seconds have their own share', () => {
  const budget = new MessageBudget(60, 1_000);
  takes(budget, 400, 1_000);
  expect(takes(budget, 300, 6_000)).not.toContain(false);
});

test('[X20] a clock that is set back does not silence anybody', () => {
  const budget = new MessageBudget(60, 10_000);
  takes(budget, 400, 10_000);
  expect(budget.take(9_000)).toBe(true);
});
