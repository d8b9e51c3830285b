import { expect, test } from 'vitest';
import { Seal } from './seal.ts';

const seal = new Seal('a secret of at least 32 characters.', 'test');

test('[I7] what was sealed opens for its owner alone', () => {
  const sealed = seal.close('a secret', 'hanako');
  expect(seal.open(sealed, 'hanako')).toBe('a secret');
  expect(seal.open(sealed, 'jiro')).toBeNull();
});

test('[I7] what was altered or sealed with another key does not open', () => {
  const sealed = seal.close('a secret', 'hanako');
  const altered = Buffer.from(sealed, 'base64url');
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(seal.open(altered.toString('base64url'), 'hanako')).toBeNull();
  expect(new Seal('another secret of 32 characters...', 'test').open(sealed, 'hanako')).toBeNull();
  expect(seal.open('', 'hanako')).toBeNull();
});
