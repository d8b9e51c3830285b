import { isDay, toWareki, yearBefore, yearsOf, type Era } from '@madoguchi/domain';

/** The calendar in which a year is said: an era, or the common one. */
export type Calendar = Era | 'common';

/** A date as it is being written, part by part. */
export interface DateParts {
  readonly calendar: Calendar | null;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const EMPTY: DateParts = { calendar: null, year: '', month: '', day: '' };

const LONGEST = { year: 4, eraYear: 2, month: 2, day: 2 } as const;

/** The parts of a value (YYYY, YYYY-MM or YYYY-MM-DD), in the calendar in which it was being written if it is of it. */
export function partsOf(value: string | undefined, calendar: Calendar | null): DateParts {
  if (value === undefined || value === '') return { ...EMPTY, calendar };
  const [year = '', month = '', day = ''] = value.split('-');
  const said = calendar ?? (isDay(value) ? (toWareki(value)?.era ?? 'common') : 'common');
  const inCalendar = said === 'common' ? Number(year) : Number(year) - yearBefore(said);
  const rest = { month: plain(month), day: plain(day) };
  return inCalendar < 1
    ? { calendar: 'common', year, ...rest }
    : { calendar: said, year: String(inCalendar), ...rest };
}

const plain = (digits: string): string => (digits === '' ? '' : String(Number(digits)));

/** The value that the parts make so far; `null` while there is no year. A part that cannot be is not taken. */
export function valueOfParts({ calendar, year, month, day }: DateParts): string | null {
  const common = commonYear(calendar, year);
  if (common === null) return null;
  const m = Number(month);
  if (month === '' || m < 1 || m > 12) return common;
  const d = Number(day);
  const withMonth = `${common}-${String(m).padStart(2, '0')}`;
  if (day === '' || d < 1 || d > 31) return withMonth;
  return `${withMonth}-${String(d).padStart(2, '0')}`;
}

function commonYear(calendar: Calendar | null, year: string): string | null {
  const number = Number(year);
  if (year === '' || number < 1) return null;
  if (calendar === null || calendar === 'common') return /^\d{4}$/.test(year) ? year : null;
  return String(number + yearBefore(calendar));
}

/** The parts with another calendar; a year that was said in the one before means another year now. */
export const inCalendar = (parts: DateParts, calendar: Calendar): DateParts =>
  parts.calendar === null && parts.year.length <= LONGEST.eraYear
    ? { ...parts, calendar }
    : { ...parts, calendar, year: '' };

/** A part with what was typed, cut to digits and to its length; 元 is the first year of an era. */
export function withPart(
  parts: DateParts,
  part: 'year' | 'month' | 'day',
  typed: string,
): DateParts {
  const digits = typed.normalize('NFKC').replace('元', '1').replaceAll(/\D/g, '');
  const isOfEra = parts.calendar !== null && parts.calendar !== 'common';
  const longest = part === 'year' && isOfEra ? LONGEST.eraYear : LONGEST[part];
  return { ...parts, [part]: digits.slice(0, longest) };
}

/** Whether a part needs no further digit, so that the next one can be written. */
export function isPartFull(
  parts: DateParts,
  part: 'year' | 'month' | 'day',
  thisYear: number,
): boolean {
  const text = parts[part];
  if (text === '') return false;
  if (part === 'month') return text.length === 2 || Number(text) > 1;
  if (part === 'day') return text.length === 2 || Number(text) > 3;
  const { calendar } = parts;
  if (calendar === null || calendar === 'common') return text.length === 4;
  const most = yearsOf(calendar, thisYear);
  return text.length === 2 || Number(text) * 10 > most;
}
