import { expect, it } from 'vitest';
import { mailAddressIn } from './mailAddress.ts';

it('[SM1] an address is read as people type it, and what is none is said before anything is sent', () => {
  expect(mailAddressIn(' ｔａｎｔｏ＠ward.example ')).toBe('tanto@ward.example');
  for (const none of [
    '',
    'tanto',
    'a@b, c@d.example',
    'a@ward.example\r\nBcc: b@c.example',
    `${'a'.repeat(250)}@b.jp`,
  ]) {
    expect(mailAddressIn(none)).toBeNull();
  }
});
