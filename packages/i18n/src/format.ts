import { languageEntry, writtenDay } from '@madoguchi/domain';
import { htmlLang, type Language } from './languages.ts';

/** The time zone of the ward, which has no summer time. */
export const WARD_TIME_ZONE = 'Asia/Tokyo';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and screens write the same time again and again. */
function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options]);
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(tag, options)));
  return format;
}

/** The time of day of an instant in a time zone, e.g. 10:05. */
export function formatClock(epochMs: number, language: Language, timeZone: string): string {
  return formatOf(languageEntry(language).locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(epochMs);
}

/** The day of an instant in a time zone, as YYYY-MM-DD. */
const isoDay = (epochMs: number, timeZone: string): string =>
  formatOf('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    epochMs,
  );

/** The day of an instant in a time zone, e.g. 12月3日(木), or Thu 3 December. */
export const formatDay = (epochMs: number, language: Language, timeZone: string): string =>
  writtenDay(isoDay(epochMs, timeZone), language, 'day');

/** A day of the ward (YYYY-MM-DD), e.g. 12月3日(木); as it stands if it is no day. */
export const formatWardDay = (day: string, language: Language): string =>
  Number.isNaN(Date.parse(`${day}T00:00Z`)) ? day : writtenDay(day, language, 'day');

/**
 * The day of an instant with its year, as forms have it: 令和8年12月3日(木). Who may not know eras reads the common year,
 * too: 2026年（令和8年）12月3日(木), or Thu 3 December 2026 (Reiwa 8).
 */
export const formatFormDay = (epochMs: number, language: Language, timeZone: string): string =>
  writtenDay(isoDay(epochMs, timeZone), language, 'onPaper');

/** An instant as a log needs it, e.g. 2026年12月3日(木) 10:00:05. */
export function formatExactly(epochMs: number, language: Language, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    formatOf('en-GB', { timeZone, ...options }).format(epochMs);
  const year = part({ year: 'numeric' });
  const day = formatDay(epochMs, language, timeZone);
  const time = part({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return htmlLang(language) === 'ja' ? `${year}年${day} ${time}` : `${day} ${year} ${time}`;
}

/** Day and time, e.g. 12月3日(木) 10:00. */
export function formatDayAndClock(epochMs: number, language: Language, timeZone: string): string {
  return `${formatDay(epochMs, language, timeZone)} ${formatClock(epochMs, language, timeZone)}`;
}

/** Time since the start as staff read it, minutes and seconds: 06:12; hours are kept in minutes. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
