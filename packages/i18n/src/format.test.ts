import { expect, test } from 'vitest';
import {
  formatDayAndClock,
  formatElapsed,
  formatExactly,
  formatFormDay,
  formatWardDay,
} from './format.ts';
import { localised } from './languages.ts';
import { readingsOf, rubyParts, withoutReadings } from './ruby.ts';

const instant = Date.UTC(2026, 11, 3, 1, 0);

test('[L7] dates are written in the time zone of the ward', () => {
  expect(formatDayAndClock(instant, 'ja', 'Asia/Tokyo')).toBe('12月3日(木) 10:00');
  expect(formatDayAndClock(instant, 'ja-easy', 'Asia/Tokyo')).toBe('12月3日(木) 10:00');
  expect(formatDayAndClock(instant, 'en', 'Asia/Tokyo')).toBe('Thu 3 December 10:00');
});

test('[L7] a log has year and seconds besides; a day alone is the same day everywhere', () => {
  expect(formatExactly(instant + 5_000, 'ja', 'Asia/Tokyo')).toBe('2026年12月3日(木) 10:00:05');
  expect(formatExactly(instant, 'en', 'Asia/Tokyo')).toBe('Thu 3 December 2026 10:00:00');
  expect(formatWardDay('2026-12-03', 'ja')).toBe('12月3日(木)');
  expect(formatWardDay('soon', 'ja')).toBe('soon');
});

test('[L7] elapsed time keeps counting minutes', () => {
  expect(formatElapsed(372_999)).toBe('06:12');
  expect(formatElapsed(3_725_000)).toBe('62:05');
  expect(formatElapsed(-1)).toBe('00:00');
});

test('[L8] data without the language is shown in Japanese', () => {
  expect(localised({ ja: '介護', en: 'Care' }, 'en')).toBe('Care');
  expect(localised({ ja: '介護' }, 'ja-easy')).toBe('介護');
});

test('[L5] readings are taken apart for ruby and left out for names', () => {
  expect(rubyParts('お金《かね》の 人')).toEqual([
    { text: 'お', reading: null },
    { text: '金', reading: 'かね' },
    { text: 'の 人', reading: null },
  ]);
  expect(withoutReadings('お金《かね》の 人')).toBe('お金の 人');
});

test('[RA6] a voice that knows no kanji is given the readings', () => {
  expect(readingsOf('お金《かね》の 人《ひと》です')).toBe('おかねの ひとです');
});

test('[TL2] a form has the year of the era; who may not know eras reads the common one, too', () => {
  const day = (language: 'ja' | 'ja-easy' | 'en') => formatFormDay(instant, language, 'Asia/Tokyo');
  expect(day('ja')).toBe('令和8年12月3日(木)');
  expect(day('ja-easy')).toBe('2026年（令和8年）12月3日(木)');
  expect(day('en')).toBe('Thu 3 December 2026 (Reiwa 8)');
});
