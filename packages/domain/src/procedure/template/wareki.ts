/** The eras since 明治, the oldest first. */
export const ERAS = ['meiji', 'taisho', 'showa', 'heisei', 'reiwa'] as const;
export type Era = (typeof ERAS)[number];

interface EraFacts {
  readonly name: string;
  readonly firstDay: string;
  /** A day on which an era gave way belongs to both until 昭和; `null` for the era that goes on. */
  readonly lastDay: string | null;
}

const FACTS: Readonly<Record<Era, EraFacts>> = {
  meiji: { name: '明治', firstDay: '1868-01-25', lastDay: '1912-07-30' },
  taisho: { name: '大正', firstDay: '1912-07-30', lastDay: '1926-12-25' },
  showa: { name: '昭和', firstDay: '1926-12-25', lastDay: '1989-01-07' },
  heisei: { name: '平成', firstDay: '1989-01-08', lastDay: '2019-04-30' },
  reiwa: { name: '令和', firstDay: '2019-05-01', lastDay: null },
};

/** The first day of 明治: no date of a form is older. */
export const FIRST_DAY = FACTS.meiji.firstDay;

/** The name of an era as forms have it: 令和. */
export const eraName = (era: Era): string => FACTS[era].name;

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
