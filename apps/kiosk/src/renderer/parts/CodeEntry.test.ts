import { enrolmentCode } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { CODE_KEYS, tidyCode } from './CodeEntry.tsx';

test('[K12] a code is taken in any width and case, without what cannot be in it', () => {
  expect(tidyCode(' abcd-２３４５ ')).toBe('ABCD2345');
  expect(tidyCode('O0I1')).toBe('');
  expect(tidyCode('ABCDEFGHJK')).toBe('ABCDEFGH');
});

test('[K12] the keys on the screen are the characters that the server takes', () => {
  for (const key of CODE_KEYS) expect(enrolmentCode.safeParse(key.repeat(8)).success).toBe(true);
  expect(enrolmentCode.safeParse('O'.repeat(8)).success).toBe(false);
});
