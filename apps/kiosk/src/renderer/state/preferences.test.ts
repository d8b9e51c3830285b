import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, isDefault, parsePreferences, stepVolume } from './preferences.ts';

test('[K9] preferences come back as they were stored', () => {
  const chosen = { ...DEFAULT_PREFERENCES, language: 'en', textSize: 3 } as const;
  expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
  expect(isDefault(parsePreferences(JSON.stringify(chosen)))).toBe(false);
});

test.each([null, '', '{', 'null', '{"language":"xx"}', '[]'])(
  '[K9] %s counts as the default',
  (stored) => {
    expect(isDefault(parsePreferences(stored))).toBe(true);
  },
);

test('[K10] volume moves by one step and stays within the scale', () => {
  expect(stepVolume(4, 1)).toBe(5);
  expect(stepVolume(5, 1)).toBe(5);
  expect(stepVolume(1, -1)).toBe(1);
});
