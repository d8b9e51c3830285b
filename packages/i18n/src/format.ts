import { htmlLang, type Language } from './languages.ts';

const locale = (language: Language) => (htmlLang(language) === 'ja' ? 'ja-JP' : 'en-GB');

/** The time zone of the ward, which has no summer time. */
export const WARD_TIME_ZONE = 'Asia/Tokyo';

/** The time of day of an instant in a time zone, e.g. 10:05. */
export function formatClock(epochMs: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(epochMs);
}

/** The day of an instant in a time zone, e.g. 12月3日(木), or Thu 3 December. */
export function formatDay(epochMs: number, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale(language), {
    timeZone,
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).formatToParts(epochMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((p) => p.type === type)?.value ?? '';
  return htmlLang(language) === 'ja'
    ? `${part('month')}${part('month').endsWith('月') ? '' : '月'}${part('day')}日(${part('weekday')})`
    : `${part('weekday')} ${part('day')} ${part('month')}`;
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
