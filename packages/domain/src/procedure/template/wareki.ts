/** The eras since 明治, the oldest first. */
export const ERAS = ['meiji', 'taisho', 'showa', 'heisei', 'reiwa'] as const;
export type Era = (typeof ERAS)[number];

interface EraFacts {
  readonly name: string;
  readonly latin: string;
  readonly firstDay: string;
  /** A day on which an era gave way belongs to both until 昭和; `null` for the era that goes on. */
  readonly lastDay: string | null;
}

const FACTS: Readonly<Record<Era, EraFacts>> = {
  meiji: { name: '明治', latin: 'Meiji', firstDay: '1868-01-25', lastDay: '1912-07-30' },
  taisho: { name: '大正', latin: 'Taisho', firstDay: '1912-07-30', lastDay: '1926-12-25' },
  showa: { name: '昭和', latin: 'Showa', firstDay: '1926-12-25', lastDay: '1989-01-07' },
  heisei: { name: '平成', latin: 'Heisei', firstDay: '1989-01-08', lastDay: '2019-04-30' },
  reiwa: { name: '令和', latin: 'Reiwa', firstDay: '2019-05-01', lastDay: null },
};

/** The first day of 明治: no date of a form is older. */
export const FIRST_DAY = FACTS.meiji.firstDay;

/** The name of an era as it is written: 令和, Reiwa. */
export const eraName = (era: Era, language: 'ja' | 'en' = 'ja'): string =>
  language === 'ja' ? FACTS[era].name : FACTS[era].latin;

export interface Wareki {
  readonly era: Era;
  /** 1 for 元年. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const epochMs = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().slice(0, 10) === text;
}

/** A day (YYYY-MM-DD) in the Japanese calendar, by the era that begins on it where two meet; `null` before 明治. */
export function toWareki(day: string): Wareki | null {
  const era = ERAS.findLast((each) => FACTS[each].firstDay <= day);
  if (era === undefined || !isDay(day)) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { era, year: year - yearBefore(era), month, day: date };
}

/** The day (YYYY-MM-DD) of a date in the Japanese calendar; `null` when the era has no such day. */
export function fromWareki(era: Era, year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1) return null;
  const iso = [
    String(year + yearBefore(era)).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  const { firstDay, lastDay } = FACTS[era];
  const isWithin = firstDay <= iso && (lastDay === null || iso <= lastDay);
  return isWithin && isDay(iso) ? iso : null;
}

/** The year of the common era that was year 0 of an era. */
export const yearBefore = (era: Era): number => Number(FACTS[era].firstDay.slice(0, 4)) - 1;

/** How many years an era has begun, for a list to choose from; the last by the year that it is now. */
export function yearsOf(era: Era, thisYear: number): number {
  const { lastDay } = FACTS[era];
  return (lastDay === null ? thisYear : Number(lastDay.slice(0, 4))) - yearBefore(era);
}

/** 元年 for the first year of an era, 2年 and so on after it. */
export const eraYearName = (year: number): string => (year === 1 ? '元' : String(year));

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day in words with both calendars: 令和8年11月29日（2026年）, 29 November 2026 (Reiwa 8). */
export function dayText(day: string, language: 'ja' | 'en'): string {
  const wareki = toWareki(day);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (language === 'en') {
    const words = `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
    return wareki === null ? words : `${words} (${eraName(wareki.era, 'en')} ${wareki.year})`;
  }
  if (wareki === null) return `${year}年${month}月${date}日`;
  return `${eraName(wareki.era)}${eraYearName(wareki.year)}年${month}月${date}日（${year}年）`;
}

/** A date that is still being chosen (YYYY or YYYY-MM) in words. */
export function partialDayText(typed: string, language: 'ja' | 'en'): string {
  const [year = '', month] = typed.split('-');
  if (month === undefined) return language === 'en' ? year : `${year}年`;
  const name = MONTHS[Number(month) - 1] ?? '';
  return language === 'en' ? `${name} ${year}` : `${year}年${Number(month)}月`;
}
