import { ok, refuse, type Result } from '../errors.ts';
import { dayAfter, instantOfMinute, weekdayIndex } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';

/** What is counted of whoever wants to talk: who has booked, who came without a booking and was served, who went away. */
export const LOAD_COUNTS = ['booked', 'walkIn', 'left'] as const;
export type LoadCount = (typeof LOAD_COUNTS)[number];

/** How many of each in one hour. */
export type HourCounts = Readonly<Record<LoadCount, number>>;

/** 混み具合: how many wanted to talk from a center to a desk in one week, by its hours; of nobody. */
export interface WeekLoad {
  readonly id: string;
  readonly state: 'kept' | 'over';
  /** The Monday with which it begins. */
  readonly monday: string;
  readonly centerId: string;
  readonly deskId: string;
  /** By the hour of the week: 0 from Monday 0:00 to 167 on Sunday 23:00; hours without anybody are not there. */
  readonly hours: Readonly<Record<string, HourCounts>>;
}

/** One more, or its time is over. */
export type WeekLoadEvent =
  | { readonly type: 'count'; readonly what: LoadCount; readonly hour: number }
  | { readonly type: 'end' };

/** Weeks are compared with those of a year ago, and kept no longer than that needs. */
export const LOAD_KEPT_DAYS = 2 * 366;

const HOURS_A_DAY = 24;

/** The hour of its week in which a minute of a day lies. */
export const hourOfWeek = (day: string, minute: number): number =>
  weekdayIndex(day) * HOURS_A_DAY + Math.floor(minute / 60);

/** The hours of the week that a span of minutes of a weekday (0 for Monday) touches. */
export const hoursTouched = (weekday: number, from: number, until: number): readonly number[] => {
  const first = Math.floor(from / 60);
  return Array.from(
    { length: Math.max(0, Math.ceil(until / 60) - first) },
    (_, n) => weekday * HOURS_A_DAY + first + n,
  );
};

/** The load of a week of which nobody is counted yet. */
export function emptyWeek(place: Pick<WeekLoad, 'monday' | 'centerId' | 'deskId'>): WeekLoad {
  const { monday, centerId, deskId } = place;
  return { id: `${monday} ${centerId} ${deskId}`, state: 'kept', ...place, hours: {} };
}

const NOBODY: HourCounts = { booked: 0, walkIn: 0, left: 0 };

/** The one rule by which it changes. Refuses with `WRONG_STATE` what is over. */
export function weekLoadTransition(load: WeekLoad, event: WeekLoadEvent): Result<WeekLoad> {
  if (load.state === 'over') return refuse('WRONG_STATE');
  if (event.type === 'end') return ok({ ...load, state: 'over' });
  const key = String(event.hour);
  const before = load.hours[key] ?? NOBODY;
  const after = { ...before, [event.what]: before[event.what] + 1 };
  return ok({ ...load, hours: { ...load.hours, [key]: after } });
}

/** The end of the time for which it is kept. */
export const weekLoadTerms: TermsOf<WeekLoad, WeekLoadEvent> = (load, { timeZone }) => {
  if (load.state === 'over') return [];
  const at = instantOfMinute(dayAfter(load.monday, LOAD_KEPT_DAYS), 0, timeZone);
  return [{ key: 'end', at, follows: 'calendar', event: { type: 'end' } }];
};
