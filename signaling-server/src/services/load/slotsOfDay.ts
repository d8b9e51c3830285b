import {
  dayAfter,
  freeSlots,
  localDay,
  NO_NEEDS,
  quantaOf,
  quantaWithin,
  resourcesOf,
  takeSlot,
  weekdayIndex,
  type BookingWorld,
  type SlotQuestion,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { bookingWorldOf, type Moment } from '../bookings/bookingWorld.ts';
import { holidayOn } from '../hours/holidays.ts';

interface AskedDay {
  readonly deskId: string;
  /** 0 for Monday. */
  readonly weekday: number;
  /** Minutes of the day in which desk and centers are open besides. */
  readonly more: { readonly from: number; readonly until: number } | null;
}

/** How many days ahead the rules of bookings may go, and a search for an ordinary day. */
const FAR_AHEAD = 366;

/**
 * How many talks of the usual length fit into an ordinary day of a desk one after another, if nothing else were booked:
 * the earliest free slot is taken until there is none. It is the same search and the same taking as for residents.
 */
export function slotsOfDay(stores: Stores, asked: AskedDay, moment: Moment): number {
  const { now, timeZone } = moment;
  const day = ordinaryDay(asked.weekday, localDay(now, timeZone));
  const known = bookingWorldOf(stores, moment);
  const taken = new Map<string, bigint>();
  const world = emptyWorld(known, taken, asked.more);
  const question = questionOf(stores, known, asked.deskId, day);
  for (let count = 0; ; count += 1) {
    const [slot] = freeSlots(world, question, now, timeZone);
    if (slot === undefined) return count;
    const time = takeSlot(world, question, { place: slot, ...slot }, { now, timeZone });
    if (time === null) return count;
    for (const resource of resourcesOf(time)) {
      taken.set(resource, (taken.get(resource) ?? 0n) | quantaOf(time.slot));
    }
  }
}

/** The next such weekday after today that is no holiday. */
function ordinaryDay(weekday: number, today: string): string {
  let day = dayAfter(today, 7 + ((weekday - weekdayIndex(today) + 7) % 7));
  while (holidayOn(day) !== null) day = dayAfter(day, 7);
  return day;
}

/** The ward as it is, but that nothing is booked, that one may book at any time, and that it is open in further hours. */
function emptyWorld(
  world: BookingWorld,
  taken: ReadonlyMap<string, bigint>,
  more: AskedDay['more'],
): BookingWorld {
  const further = more === null ? 0n : quantaWithin(more.from, more.until);
  return {
    ...world,
    rulesOf: (deskId) => ({ ...world.rulesOf(deskId), daysAhead: FAR_AHEAD, leadMinutes: 0 }),
    opens: (deskId, centerId, day) => world.opens(deskId, centerId, day) | further,
    taken: (resource) => taken.get(resource) ?? 0n,
  };
}

/** Whoever needs nothing special, with a booth of any center that the desk serves; where none has one, by telephone. */
function questionOf(
  { organisation }: Stores,
  world: BookingWorld,
  deskId: string,
  day: string,
): SlotQuestion {
  const branchId = organisation.desk(deskId)?.branchId ?? null;
  const served = organisation
    .centers()
    .filter((center) => branchId === null || center.branchId === branchId);
  const withBooth = served.filter(({ id }) => world.kiosksAt(id).length > 0);
  const centers = withBooth.length > 0 ? withBooth : served.slice(0, 1);
  return {
    places: centers.map(({ id: centerId }) => ({ centerId, deskId })),
    // A matter without a length of its own.
    topicIds: [''],
    needs: NO_NEEDS,
    withKiosk: withBooth.length > 0,
    ...{ kioskId: null, staffId: null, fromDay: day, untilDay: day, limit: 1 },
  };
}
