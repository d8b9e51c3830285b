/** Where the wards of this fault are, without a change of summer time. */
const OFFSET = '+09:00';

/** A stretch of time in which the ward is at work. */
export interface Stretch {
  readonly day: string;
  /** Minutes of the day at which the server is started. */
  readonly from: number;
  /** By so many minutes the clock is put on between two rounds. */
  readonly every: number;
}

/** What is hard about days, in their order: a clock is never set back here, which `clock` does. */
export const STRETCHES: readonly Stretch[] = [
  // The year end is closed, and so is Monday of the second week.
  { day: '2026-12-25', from: 9 * 60, every: 41 },
  // The fifth Friday of its month.
  { day: '2027-01-29', from: 9 * 60, every: 41 },
  // 春分の日 is a Sunday: the holiday is moved to Monday.
  { day: '2027-03-19', from: 10 * 60, every: 37 },
  // Two holidays in one week, the third Monday and 秋分の日.
  { day: '2027-09-17', from: 9 * 60, every: 41 },
  // The day before 29 February.
  { day: '2028-02-28', from: 13 * 60, every: 23 },
  { day: '2028-02-29', from: 9 * 60, every: 41 },
  // A row of holidays.
  { day: '2028-04-28', from: 9 * 60, every: 41 },
  // Midnight comes in the middle of the work, and the year end after it.
  { day: '2028-12-27', from: 23 * 60 + 30, every: 4 },
];

/** 国民の祝日 within three weeks of these days, written down by hand from the law (and not by the library of the product). */
const HOLIDAYS = new Set([
  ...['2027-01-01', '2027-01-11', '2027-02-11', '2027-03-21', '2027-03-22'],
  ...['2027-09-20', '2027-09-23', '2027-10-11', '2028-02-11', '2028-02-23', '2028-03-20'],
  ...['2028-04-29', '2028-05-03', '2028-05-04', '2028-05-05', '2029-01-01', '2029-01-08'],
]);

/** Epoch milliseconds of a minute of a day. */
export const instantAt = (day: string, minute: number): number =>
  Date.parse(`${day}T00:00${OFFSET}`) + minute * 60_000;

export const dayOf = (instant: number): string =>
  new Date(instant + 9 * 60 * 60_000).toISOString().slice(0, 10);

/** Whether a ward that is closed on holidays, at weekends and at the year end is open. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  const isYearEnd = day.slice(5) >= '12-29' || day.slice(5) <= '01-03';
  return weekday !== 0 && weekday !== 6 && !isYearEnd && !HOLIDAYS.has(day);
}

export const daysFrom = (day: string, ahead: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
