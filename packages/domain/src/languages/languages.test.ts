import { describe, expect, it } from 'vitest';
import { inEveryLanguage, LANGUAGES, languageEntry, localised } from './index.ts';
import { dayText, writtenDay } from './writtenDay.ts';

describe('[L22] a language is what its entry says', () => {
  it.each([
    ['ja', '12月3日(木)', '令和8年12月3日(木)', '令和8年12月3日（2026年）'],
    ['ja-easy', '12月3日(木)', '2026年（令和8年）12月3日(木)', '令和8年12月3日（2026年）'],
    ['en', 'Thu 3 December', 'Thu 3 December 2026 (Reiwa 8)', '3 December 2026 (Reiwa 8)'],
    ['zh-Hans', '12月3日（周四）', '2026年（令和8年）12月3日（周四）', '2026年（令和8年）12月3日'],
    ['ko', '12월 3일(목)', '2026년(레이와 8년) 12월 3일(목)', '2026년(레이와 8년) 12월 3일'],
  ] as const)('%s writes days', (language, day, onPaper, both) => {
    expect(writtenDay('2026-12-03', language, 'day')).toBe(day);
    expect(writtenDay('2026-12-03', language, 'onPaper')).toBe(onPaper);
    expect(dayText('2026-12-03', language)).toBe(both);
  });

  it('Nepali has its own words and the digits of the forms', () => {
    expect(writtenDay('2026-12-03', 'ne', 'day')).toMatch(
      /^\p{Script=Devanagari}+ 3, \p{Script=Devanagari}+$/u,
    );
  });

  it('has a name, a tag and a locale that are known, and all patterns are filled', () => {
    for (const language of LANGUAGES) {
      const { ownName, tag, locale } = languageEntry(language);
      expect(ownName).not.toBe('');
      expect(Intl.DateTimeFormat.supportedLocalesOf([tag, locale])).toEqual([tag, locale]);
      for (const day of ['1870-01-01', '1850-01-02', '2019-05-01', '2026-02', '2026'])
        expect(dayText(day, language)).not.toMatch(/[{}]/);
    }
  });

  it('a text for each language is picked by it, and Japanese stands for a missing one', () => {
    const text = inEveryLanguage((language) => `in ${language}`);
    expect(localised(text, 'ko')).toBe('in ko');
    expect(localised({ ja: '介護' }, 'ne')).toBe('介護');
  });
});
