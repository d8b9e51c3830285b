import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText } from '../../languages/writtenDay.ts';
import { ERAS, fromWareki, isDay, toWareki, yearsOf } from './wareki.ts';

describe('[FT4] a day in the Japanese calendar', () => {
  it.each([
    ['1912-07-29', 'meiji', 45, 7, 29],
    ['1912-07-30', 'taisho', 1, 7, 30],
    ['1926-12-24', 'taisho', 15, 12, 24],
    ['1926-12-25', 'showa', 1, 12, 25],
    ['1989-01-07', 'showa', 64, 1, 7],
    ['1989-01-08', 'heisei', 1, 1, 8],
    ['2019-04-30', 'heisei', 31, 4, 30],
    ['2019-05-01', 'reiwa', 1, 5, 1],
    ['2026-11-29', 'reiwa', 8, 11, 29],
  ] as const)('%s is %s %i年%i月%i日, and back', (day, era, year, month, date) => {
    expect(toWareki(day)).toEqual({ era, year, month, day: date });
    expect(fromWareki(era, year, month, date)).toBe(day);
  });

  it('has two names where one era gave way to the next on the same day', () => {
    expect(fromWareki('meiji', 45, 7, 30)).toBe('1912-07-30');
    expect(fromWareki('taisho', 15, 12, 25)).toBe('1926-12-25');
  });

  it.each([
    ['showa', 64, 1, 8],
    ['heisei', 1, 1, 7],
    ['heisei', 31, 5, 1],
    ['reiwa', 1, 4, 30],
    ['reiwa', 0, 5, 1],
    ['reiwa', 5, 2, 29],
    ['reiwa', 8, 13, 1],
    ['reiwa', 1.5, 6, 1],
    ['meiji', 1, 1, 24],
  ] as const)('is none: %s %d年%i月%i日', (era, year, month, day) => {
    expect(fromWareki(era, year, month, day)).toBeNull();
  });

  it('goes to the other calendar and back, every day from 明治 on', () => {
    const days = fc
      .integer({ min: Date.UTC(1868, 0, 25), max: Date.UTC(2100, 0, 1) })
      .map((epochMs) => new Date(epochMs).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const wareki = toWareki(day);
        expect(wareki).not.toBeNull();
        expect(wareki && fromWareki(wareki.era, wareki.year, wareki.month, wareki.day)).toBe(day);
      }),
    );
  });

  it('is said with 元年 and in both calendars', () => {
    expect(dayText('2019-05-01', 'ja')).toBe('令和元年5月1日（2019年）');
    expect(dayText('2026-11-29', 'en')).toBe('29 November 2026 (Reiwa 8)');
    expect(dayText('1850-01-02', 'ja')).toBe('1850年1月2日');
    expect(dayText('2026', 'ja')).toBe('2026年');
    expect(dayText('2026-05', 'en')).toBe('May 2026');
  });

  it('is one of the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', '', '2024-04-31'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(toWareki('2023-02-29')).toBeNull();
    expect(toWareki('1860-01-01')).toBeNull();
  });

  it('has as many years of each era as it lasted', () => {
    expect(ERAS.map((era) => yearsOf(era, 2026))).toEqual([45, 15, 64, 31, 8]);
  });
});
