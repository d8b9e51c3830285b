import { dayAfter, minuteOfDay, mondayOf } from '../localTime.ts';
import { localDay } from '../ticket.ts';
import { hourOfWeek, type WeekLoad } from './weekLoad.ts';

/** Somebody who could not talk to anybody, and why. */
export interface Unmet {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly because: 'nobody-free' | 'closed';
}

/** The hours of a week in some weeks together: how many had booked, came without a booking, or were not served. */
export interface HourLoad {
  readonly hour: number;
  readonly booked: number;
  readonly walkIn: number;
  /** They took a ticket and went away before anybody answered. */
  readonly left: number;
  readonly nobodyFree: number;
  /** They came while desk or center were closed. */
  readonly closed: number;
}

/** All who were not served in an hour. */
export const unmetIn = ({ left, nobodyFree, closed }: Omit<HourLoad, 'hour'>): number =>
  left + nobodyFree + closed;

const NOBODY = { booked: 0, walkIn: 0, left: 0, nobodyFree: 0, closed: 0 };

/** Some weeks from a Monday on, of all that is given. */
interface Weeks {
  readonly monday: string;
  readonly weeks: number;
  readonly timeZone: string;
}

/** The load of each week of some, by hour of the week; a week without anybody has none. */
export function loadByWeek(
  loads: readonly WeekLoad[],
  unmet: readonly Unmet[],
  { monday, weeks, timeZone }: Weeks,
): ReadonlyMap<string, readonly HourLoad[]> {
  const counted = new Map<string, Map<number, HourLoad>>();
  const end = dayAfter(monday, weeks * 7);
  const add = (week: string, hour: number, more: Partial<Omit<HourLoad, 'hour'>>): void => {
    if (week < monday || week >= end) return;
    const hours = counted.get(week) ?? new Map<number, HourLoad>();
    counted.set(week, hours.set(hour, together(hours.get(hour) ?? { hour, ...NOBODY }, more)));
  };
  for (const load of loads) {
    for (const [hour, counts] of Object.entries(load.hours)) add(load.monday, Number(hour), counts);
  }
  for (const { at, because } of unmet) {
    const day = localDay(at, timeZone);
    const hour = hourOfWeek(day, minuteOfDay(at, timeZone));
    add(mondayOf(day), hour, because === 'closed' ? { closed: 1 } : { nobodyFree: 1 });
  }
  return new Map([...counted].map(([week, hours]) => [week, [...hours.values()]]));
}

/** The same weeks together, by hour of the week. */
export function loadTogether(weeks: ReadonlyMap<string, readonly HourLoad[]>): readonly HourLoad[] {
  const all = Map.groupBy([...weeks.values()].flat(), ({ hour }) => hour);
  return [...all]
    .map(([hour, loads]) => loads.reduce(together, { hour, ...NOBODY }))
    .toSorted((a, b) => a.hour - b.hour);
}

/** How many of those who were not served in these hours further slots of each week would have met. */
export function wouldHaveMet(
  weeks: ReadonlyMap<string, readonly HourLoad[]>,
  hours: readonly number[],
  moreSlots: number,
): { readonly unmet: number; readonly met: number } {
  const unmetOfWeeks = [...weeks.values()].map((loads) =>
    loads.reduce((sum, load) => sum + (hours.includes(load.hour) ? unmetIn(load) : 0), 0),
  );
  return {
    unmet: unmetOfWeeks.reduce((sum, each) => sum + each, 0),
    met: unmetOfWeeks.reduce((sum, each) => sum + Math.min(each, moreSlots), 0),
  };
}

const together = (a: HourLoad, b: Partial<Omit<HourLoad, 'hour'>>): HourLoad => ({
  hour: a.hour,
  booked: a.booked + (b.booked ?? 0),
  walkIn: a.walkIn + (b.walkIn ?? 0),
  left: a.left + (b.left ?? 0),
  nobodyFree: a.nobodyFree + (b.nobodyFree ?? 0),
  closed: a.closed + (b.closed ?? 0),
});
