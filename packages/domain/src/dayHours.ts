import { endOfClock, minuteOfClock, weekdayIndex } from './localTime.ts';
import { WEEKDAYS, type ClosedBecause, type HolidayOn, type OpeningHours } from './openingHours.ts';

/** From and until in minutes of the day; 1440 is the midnight after. */
export type Minutes = readonly [from: number, until: number];

/** One day at one place: when it is open, and what is out of the ordinary about it. */
export interface DayHours {
  readonly spans: readonly Minutes[];
  /** Why it differs from an ordinary day; `null` on an ordinary one. */
  readonly because: Exclude<ClosedBecause, 'outside-hours'> | null;
  readonly reason: string | null;
}

/** The hours of a day; an exception counts more than the year's end, and that more than a holiday. */
export function dayHours(hours: OpeningHours, holidayOn: HolidayOn, day: string): DayHours {
  const exception = hours.exceptions.find((each) => each.day === day);
  if (exception !== undefined) {
    return { spans: joined(exception.spans), because: 'exception', reason: exception.reason };
  }
  if (!hours.openAtYearEnd && isYearEnd(day)) {
    return { spans: [], because: 'year-end', reason: null };
  }
  const holiday = hours.openOnHolidays ? null : holidayOn(day);
  if (holiday !== null) return { spans: [], because: 'holiday', reason: holiday };
  return { spans: ordinarySpans(hours, day), because: null, reason: null };
}

/** When a place is open on this day of an ordinary week. */
export function ordinarySpans(hours: OpeningHours, day: string): readonly Minutes[] {
  const weekday = WEEKDAYS[weekdayIndex(day)];
  return weekday === undefined ? [] : joined(hours.week[weekday]);
}

/** When both are open. */
export function overlaps(a: readonly Minutes[], b: readonly Minutes[]): readonly Minutes[] {
  return a.flatMap(([from, until]) =>
    b
      .map(([start, end]): Minutes => [Math.max(from, start), Math.min(until, end)])
      .filter(([start, end]) => start < end),
  );
}

/** 12月29日 to 1月3日, when public offices are closed (行政機関の休日に関する法律 1条). */
function isYearEnd(day: string): boolean {
  const date = day.slice(5);
  return date >= '12-29' || date <= '01-03';
}

/** In order, with those that touch made one. */
function joined(spans: OpeningHours['week']['mon']): readonly Minutes[] {
  const inMinutes = spans
    .map(({ from, until }): Minutes => [minuteOfClock(from), endOfClock(until)])
    .toSorted(([a], [b]) => a - b);
  const result: Minutes[] = [];
  for (const [from, until] of inMinutes) {
    const last = result.at(-1);
    if (last === undefined || last[1] < from) result.push([from, until]);
    else result[result.length - 1] = [last[0], Math.max(last[1], until)];
  }
  return result;
}
