import {
  freeSlots,
  quantaOf,
  resourcesOf,
  takeSlot,
  startOf,
  type BookingWorld,
  type FreeSlot,
  type SlotQuestion,
  type TakenTime,
} from '../booking/index.ts';
import { dayAfter, weekdayIndex } from '../localTime.ts';
import { localDay } from '../ticket.ts';
import type { StandbyEvent } from './events.ts';
import type { Standby } from './state.ts';

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
}

/** Where something may have come free. */
interface LookedAt {
  /** The days on which it may have; `null` for every day. */
  readonly days: ReadonlySet<string> | null;
  /** For whom every day is looked at, by their ids: for whoever is new on the list, or lost what they were asked about. */
  readonly anew: ReadonlySet<string>;
}

/** Something that happens to somebody on the list because of what is free. */
export interface StandbyStep {
  readonly id: string;
  readonly event: Extract<StandbyEvent, { type: 'comeFree' | 'goneAgain' }>;
}

/**
 * Who is to be asked about what, as the ward is now: whoever is asked already keeps that as long as it is free; then,
 * in the order of the list, whoever waits is asked about the first slot that suits and that nobody before is asked
 * about.
 */
export function standbySteps(
  world: BookingWorld,
  list: readonly Standby[],
  { days, anew }: LookedAt,
  moment: Moment,
): readonly StandbyStep[] {
  const promised = new Map<string, bigint>();
  const rest: BookingWorld = {
    ...world,
    taken: (who, day) => world.taken(who, day) | (promised.get(`${who} ${day}`) ?? 0n),
  };
  const promise = (time: TakenTime): void => {
    for (const who of resourcesOf(time)) {
      const key = `${who} ${time.slot.day}`;
      promised.set(key, (promised.get(key) ?? 0n) | quantaOf(time.slot));
    }
  };
  const steps: StandbyStep[] = [];
  for (const each of list) {
    if (each.state !== 'asking') continue;
    const time = taken(rest, each, each.slot, moment);
    if (time === null) steps.push({ id: each.id, event: { type: 'goneAgain' } });
    else promise(time);
  }
  const gone = new Set(steps.map(({ id }) => id));
  for (const each of list) {
    if (each.state !== 'waiting' && !gone.has(each.id)) continue;
    const isAnew = gone.has(each.id) || anew.has(each.id);
    const slot = firstFor(rest, each, isAnew ? null : days, moment);
    const time = slot && taken(rest, each, slot, moment);
    if (slot === null || time === null) continue;
    promise(time);
    const lead = world.rulesOf(slot.deskId).leadMinutes * 60_000;
    // It can be booked until then, in that very moment, too.
    const until = startOf(time.slot, moment.timeZone) - lead + 1;
    steps.push({ id: each.id, event: { type: 'comeFree', slot, until } });
  }
  return steps;
}

/** Whether a free slot suits somebody who waits, and was not declined by them. */
export function doesSuit({ suits: when, declined }: Standby, slot: FreeSlot): boolean {
  const { day, start, minutes } = slot;
  const isThen = when.fromDay <= day && day <= when.untilDay;
  if (!isThen || !when.weekdays.includes(weekdayIndex(day))) return false;
  if (start < when.from || start + minutes > when.until) return false;
  return !declined.some((no) => no.day === day && no.start === start && no.deskId === slot.deskId);
}

/** As many free slots of a day are looked at: every start that there can be. */
const MOST_A_DAY = 288;

function firstFor(
  world: BookingWorld,
  standby: Standby,
  days: ReadonlySet<string> | null,
  { now, timeZone }: Moment,
): FreeSlot | null {
  const { fromDay, untilDay } = standby.suits;
  const today = localDay(now, timeZone);
  const all =
    days === null ? daysFrom(fromDay < today ? today : fromDay, untilDay) : [...days].toSorted();
  for (const day of all) {
    if (day < fromDay || day > untilDay) continue;
    const question = questionOf(standby, day);
    const found = freeSlots(world, question, now, timeZone).find((slot) => doesSuit(standby, slot));
    if (found !== undefined) return found;
  }
  return null;
}

const taken = (
  world: BookingWorld,
  standby: Standby,
  { day, start, centerId, deskId }: FreeSlot,
  moment: Moment,
): TakenTime | null =>
  takeSlot(world, questionOf(standby, day), { place: { centerId, deskId }, day, start }, moment);

function questionOf({ places, topicIds, needs, withKiosk }: Standby, day: string): SlotQuestion {
  const anybody = { kioskId: null, staffId: null };
  const that = { fromDay: day, untilDay: day, limit: MOST_A_DAY };
  return { places, topicIds, needs, withKiosk, ...anybody, ...that };
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}
