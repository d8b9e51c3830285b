import { expect, it } from 'vitest';
import { isPasswordUsable, passwordHint } from './passwordStrength.ts';

it('[W19] says so when a password is too short for the server', () => {
  expect(passwordHint('', 'admin')).toBe('short');
  expect(passwordHint('abcdefghijk', 'admin')).toBe('short');
});

it('[W19] calls plain, and does not send, what the server would refuse', () => {
  expect(passwordHint('aaaaaaaaaaaaaaaa', 'admin')).toBe('plain');
  expect(passwordHint('passwordpassword', 'admin')).toBe('plain');
  expect(isPasswordUsable('passwordpassword', 'admin')).toBe(false);
});

it('[W19] counts length before signs', () => {
  expect(passwordHint('kawa-neko-7-m', 'admin')).toBe('good');
  expect(passwordHint('kawa neko densha momiji', 'admin')).toBe('strong');
});
