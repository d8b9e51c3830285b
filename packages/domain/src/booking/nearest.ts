import { dayAfter } from '../localTime.ts';
import { freeSlots } from './freeSlots.ts';
import type { BookingWorld, FreeSlot, SlotQuestion } from './world.ts';

/** A time at one place that somebody would like. */
export interface WantedTime {
  readonly place: SlotQuestion['places'][number];
  readonly day: string;
  /** Minutes of the day. */
  readonly start: number;
}

/** As many free slots of one place are looked at. */
const MOST_LOOKED_AT = 500;

/** How many minutes lie between two times. */
const minutesBetween = (
  a: Pick<FreeSlot, 'day' | 'start'>,
  b: Pick<FreeSlot, 'day' | 'start'>,
): number => Math.abs((Date.parse(a.day) - Date.parse(b.day)) / 60_000 + a.start - b.start);

/** The free slots nearest to a time that is not to be had, so many of them, within some days; in their order. */
export function nearestSlots(
  world: BookingWorld,
  question: SlotQuestion,
  wanted: WantedTime,
  most: { readonly days: number; readonly slots: number },
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): FreeSlot[] {
  const { place, day } = wanted;
  const around = {
    ...{ ...question, places: [place], limit: MOST_LOOKED_AT },
    ...{ fromDay: dayAfter(day, -most.days), untilDay: dayAfter(day, most.days) },
  };
  return freeSlots(world, around, now, timeZone)
    .toSorted((a, b) => minutesBetween(a, wanted) - minutesBetween(b, wanted))
    .slice(0, most.slots)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.start - b.start);
}
