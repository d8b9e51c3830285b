import { expect, test } from 'vitest';
import { isPasswordWeak } from './passwordRule.ts';

test.each([
  'elevenchars',
  'passwordpassword',
  'Password123456',
  'P@ssw0rd2026!',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  '123456789012345',
  'qwertyuiopasdf',
  '1qaz2wsx3edc4rfv',
  'madoguchi-online-2026',
  'まちづくりオンライン窓口',
  'パスワードパスワード',
  'ＰＡＳＳＷＯＲＤ１２３４５６',
  'correct horse battery',
])('[I6] %s is refused as too easy', (password) => {
  expect(isPasswordWeak(password, [])).toBe(true);
});

test('[I6] a password of the user name is refused', () => {
  expect(isPasswordWeak('h.tanabe-h.tanabe', ['h.tanabe'])).toBe(true);
  expect(isPasswordWeak('h.tanabe2026', ['h.tanabe'])).toBe(true);
});

test.each([
  'violet kettle on the 9th roof',
  'tq7-Wm4x-Zr8d',
  '朝は川ぞいを三十分だけ歩く',
  'ume to matcha, kinyoubi ni',
])('[I6] %s is taken, with blanks and in any script', (password) => {
  expect(isPasswordWeak(password, ['h.tanabe'])).toBe(false);
});

const LISTED = new Set(['sonyericsson', 'kittycat']);

test.each([
  'sonyericsson',
  'SonyEricsson',
  'kittycat20261122',
  '2026kittycat',
  'KittyCatKittyCat7',
])('[I6] %s is refused for what a list of common passwords has', (password) => {
  expect(isPasswordWeak(password, [], LISTED)).toBe(true);
  expect(isPasswordWeak('the kittycat of my sonyericsson', [], LISTED)).toBe(false);
});
