import { expect, it } from 'vitest';
import { missingIn } from './useSignIn.ts';

it('[W10] names the fields left empty, in the order of the form', () => {
  expect(missingIn({ username: '', password: '' })).toEqual(['username', 'password']);
  expect(missingIn({ username: 'tanaka', password: '' })).toEqual(['password']);
  expect(missingIn({ username: 'tanaka', password: 'x' })).toEqual([]);
});
