import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './newId.ts';

it('[D21] an id is a UUID of version 7, and greater than every one before it', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
