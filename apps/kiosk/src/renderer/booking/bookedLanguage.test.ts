import { expect, test } from 'vitest';
import { bookedLanguage } from './bookedLanguage.ts';

test('[BR7] the session that was booked opens in its language, and leaves what is understood as it is', () => {
  expect(bookedLanguage('ne', 'ja')).toBe('ne');
  expect(bookedLanguage('zh', 'ja')).toBe('zh-Hans');
  expect(bookedLanguage('ja', 'ja-easy')).toBe('ja-easy');
  // The kiosk has no screens in it: they stay as they were chosen.
  expect(bookedLanguage('vi', 'en')).toBe('en');
});
