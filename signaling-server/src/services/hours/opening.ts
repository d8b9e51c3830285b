import type { ContactRequest, Opening, OpeningHours } from '@madoguchi/domain';
import { dayAfter, localDay, openingAt, openPartsOn } from '@madoguchi/domain';
import type { WishDay } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
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
  readonly wishDays: Map<string, WishDay[]>;
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
  const key = keyOf(place);
  const opening = openings.get(key) ?? openingAt(hours, place, holidayOn, now, timeZone);
  openings.set(key, opening);
  return opening;
}

/** The next days after today on which a desk and the center it is talked to from are open together. */
export function wishDaysAt(
  { organisation }: Pick<Stores, 'organisation'>,
  place: Place,
  now: number,
  timeZone: string,
): WishDay[] {
  const hours = organisation.openingHours();
  const { wishDays } = knownOf(hours, now, timeZone);
  const key = keyOf(place);
  const days = wishDays.get(key) ?? daysAfter(hours, place, localDay(now, timeZone));
  wishDays.set(key, days);
  return days;
}

/** Whether desk and center are open at some time of what somebody wishes for. */
export function isOpenThen(
  { organisation }: Pick<Stores, 'organisation'>,
  place: Place,
  { day, part }: ContactRequest['wish'],
): boolean {
  return openPartsOn(organisation.openingHours(), place, holidayOn, day).includes(part);
}

const keyOf = ({ centerId, deskId }: Place): string => `${centerId} ${deskId ?? ''}`;

function knownOf(hours: readonly OpeningHours[], now: number, timeZone: string): Known {
  const minute = `${String(Math.floor(now / MINUTE_MS))} ${timeZone}`;
  const before = known.get(hours);
  if (before?.minute === minute) return before;
  const fresh = { minute, openings: new Map(), wishDays: new Map() };
  known.set(hours, fresh);
  return fresh;
}

function daysAfter(hours: readonly OpeningHours[], place: Place, today: string): WishDay[] {
  const days: WishDay[] = [];
  for (let ahead = 1; ahead <= WISH_HORIZON && days.length < WISH_DAYS; ahead += 1) {
    const day = dayAfter(today, ahead);
    const parts = [...openPartsOn(hours, place, holidayOn, day)];
    if (parts.length > 0) days.push({ day, parts, holiday: holidayOn(day) });
  }
  return days;
}
