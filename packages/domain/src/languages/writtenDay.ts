import { eraYearName, isDay, toWareki } from '../procedure/template/wareki.ts';
import type { DatePatterns } from './entry.ts';
import { languageEntry, type Language } from './index.ts';

/** A text with its places in braces filled. */
export const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{([a-zA-Z]+)\}/g, (place, name: string) => values[name] ?? place);

/** A day (YYYY-MM-DD) by one of the patterns of a language. */
export function writtenDay(day: string, language: Language, how: keyof DatePatterns): string {
  const { dates, eras, months, weekdays } = languageEntry(language);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const wareki = toWareki(day);
  return filled(wareki === null && how === 'bothCalendars' ? dates.commonAlone : dates[how], {
    year: String(year),
    m: String(month),
    d: String(date),
    month: months[month - 1] ?? '',
    weekday: weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '',
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
