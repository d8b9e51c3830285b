import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { IdSet } from './idSet.ts';

it('[CK6] a set of ids misses none, and hardly ever takes a new one for a known one', () => {
  const set = new IdSet();
  const known = Array.from({ length: 20_000 }, () => randomUUID());
  for (const id of known) set.add(id);
  expect(known.every((id) => set.mayHave(id))).toBe(true);
  expect(set.size).toBe(known.length);
  const others = Array.from({ length: 20_000 }, () => randomUUID());
  expect(others.filter((id) => set.mayHave(id))).toEqual([]);
});
