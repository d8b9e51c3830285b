import { eraYearName, isDay, toWareki } from '../procedure/template/wareki.ts';
import type { DatePatterns } from './entry.ts';
import { languageEntry, type Language } from './index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function wordOf(part: 'month' | 'weekday', locale: string, epochMs: number): string {
  const key = `${part} ${locale}`;
  let format = formats.get(key);
  if (format === undefined) {
    const options = part === 'month' ? { month: 'long' as const } : { weekday: 'short' as const };
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    formats.set(key, format);
  }
  return Number.isNaN(epochMs) ? '' : format.format(epochMs);
}

/** A text with its places in braces filled. */
export const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => values[name] ?? place);

/** A day (YYYY-MM-DD) by one of the patterns of a language. */
export function writtenDay(day: string, language: Language, how: keyof DatePatterns): string {
  const { dates, eras, locale } = languageEntry(language);
  const epochMs = Date.parse(`${day}T00:00Z`);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const wareki = toWareki(day);
  return filled(wareki === null && how === 'bothCalendars' ? dates.commonAlone : dates[how], {
    year: String(year),
    m: String(month),
    d: String(date),
    month: wordOf('month', locale, epochMs),
    weekday: wordOf('weekday', locale, epochMs),
    ...(wareki && {
      era: eras[wareki.era],
      eraYear: String(wareki.year),
      firstYear: eraYearName(wareki.year),
    }),
  });
}

/** A date of a form in words with both calendars: 令和8年11月29日（2026年）; of one that is still being chosen, what there is. */
export function dayText(typed: string, language: Language): string {
  if (isDay(typed)) return writtenDay(typed, language, 'bothCalendars');
  const [year = '', month] = typed.split('-');
  return month === undefined
    ? filled(languageEntry(language).dates.year, { year })
    : writtenDay(`${year}-${month}-01`, language, 'monthOfYear');
}
