import type { Opening, OpeningHours } from '@madoguchi/domain';
import { dayAfter, localDay, openingAt, opensOn } from '@madoguchi/domain';
import type { Stores } from '../ports/store.ts';
import { holidayOn } from './holidays.ts';

/** Where somebody wants to talk; `null` for a desk that does not matter. */
interface Place {
  readonly centerId: string;
  readonly deskId: string | null;
}

/** As many days as can be wished for a callback or a booking, and how far ahead they lie at most. */
const WISH_DAYS = 10;
const WISH_HORIZON = 60;

const MINUTE_MS = 60_000;

/** What was found out about one list of hours in one minute. */
interface Known {
  readonly minute: string;
  readonly openings: Map<string, Opening>;
  readonly wishDays: Map<string, string[]>;
}

/**
 * Hours are in whole minutes, so that what holds at one instant of a minute holds in all of it. Every
 * kiosk that comes back after a start asks for every desk; the calendar is asked once.
 */
const known = new WeakMap<readonly OpeningHours[], Known>();

/** Whether this desk can be called from this center now, and what comes next. */
export function openingOf(
  { organisation }: Pick<Stores, 'organisation'>,
  place: Place,
  now: number,
  timeZone: string,
): Opening {
  const hours = organisation.openingHours();
  const { openings } = knownOf(hours, now, timeZone);
  const key = `${place.centerId} ${place.deskId ?? ''}`;
  const opening = openings.get(key) ?? openingAt(hours, place, holidayOn, now, timeZone);
  openings.set(key, opening);
  return opening;
}

/** The next days after today on which a center is open. */
export function openDays(
  { organisation }: Pick<Stores, 'organisation'>,
  centerId: string,
  now: number,
  timeZone: string,
): string[] {
  const hours = organisation.openingHours();
  const { wishDays } = knownOf(hours, now, timeZone);
  const days = wishDays.get(centerId) ?? daysAfter(hours, centerId, localDay(now, timeZone));
  wishDays.set(centerId, days);
  return days;
}

function knownOf(hours: readonly OpeningHours[], now: number, timeZone: string): Known {
  const minute = `${String(Math.floor(now / MINUTE_MS))} ${timeZone}`;
  const before = known.get(hours);
  if (before?.minute === minute) return before;
  const fresh = { minute, openings: new Map(), wishDays: new Map() };
  known.set(hours, fresh);
  return fresh;
}

function daysAfter(hours: readonly OpeningHours[], centerId: string, today: string): string[] {
  const days: string[] = [];
  for (let ahead = 1; ahead <= WISH_HORIZON && days.length < WISH_DAYS; ahead += 1) {
    const day = dayAfter(today, ahead);
    if (opensOn(hours, { centerId, deskId: null }, holidayOn, day)) days.push(day);
  }
  return days;
}
