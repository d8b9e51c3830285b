import { dayAfter } from '../localTime.ts';
import { takeSlot } from './freeSlots.ts';
import { nearestSlots, type WantedTime } from './nearest.ts';
import type { BookingWorld, FreeSlot, SlotQuestion } from './world.ts';

/** Every how many weeks a series may come again. */
export const SERIES_WEEKS = [1, 2, 3, 4] as const;

/** So many times at most. */
export const MOST_IN_SERIES = 12;

/** くり返し: on the weekday of its first day, every so many weeks, so many times. */
export interface SeriesRule {
  /** `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly everyWeeks: (typeof SERIES_WEEKS)[number];
  readonly count: number;
}

/** The days of a series. A fifth week of a month, the end of a year and a 29 February are weeks and days like others. */
export const seriesDays = ({ firstDay, everyWeeks, count }: SeriesRule): readonly string[] =>
  Array.from({ length: Math.min(count, MOST_IN_SERIES) }, (_, nth) =>
    dayAfter(firstDay, nth * everyWeeks * 7),
  );

/** One day of a series: free at its time, or why not, and the free time that is nearest. */
export type SeriesDate = { readonly day: string; readonly start: number } & (
  | { readonly state: 'free'; readonly slot: FreeSlot }
  /** `taken` by others, or `notOffered`: closed, a holiday, too soon, too far, or nobody can. */
  | { readonly state: 'taken' | 'notOffered'; readonly near: FreeSlot | null }
);

/** How far around a date another time is looked for, in days: never nearer to the dates beside it. */
export const daysAround = (everyWeeks: number): number => Math.floor((everyWeeks * 7 - 1) / 2);

/** What is free on each day of a series at the time of its first. */
export function seriesDates(
  world: BookingWorld,
  question: SlotQuestion,
  { place, start }: Pick<WantedTime, 'place' | 'start'>,
  rule: SeriesRule,
  moment: { readonly now: number; readonly timeZone: string },
): readonly SeriesDate[] {
  const alone: BookingWorld = { ...world, taken: () => 0n };
  return seriesDays(rule).map((day): SeriesDate => {
    const wanted = { place, day, start };
    const that: SlotQuestion = { ...question, places: [place], fromDay: day, untilDay: day };
    const taken = takeSlot(world, that, wanted, moment);
    if (taken !== null) {
      const { minutes } = taken.slot;
      return { day, start, state: 'free', slot: { day, start, minutes, ...place } };
    }
    const isOffered = takeSlot(alone, that, wanted, moment) !== null;
    const most = { days: daysAround(rule.everyWeeks), slots: 1 };
    const [near = null] = nearestSlots(world, question, wanted, most, moment);
    return { day, start, state: isOffered ? 'taken' : 'notOffered', near };
  });
}
