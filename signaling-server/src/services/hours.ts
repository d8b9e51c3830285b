import type { Opening } from '@madoguchi/domain';
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

/** Whether this desk can be called from this center now, and what comes next. */
export function openingOf(
  { organisation }: Pick<Stores, 'organisation'>,
  place: Place,
  now: number,
  timeZone: string,
): Opening {
  return openingAt(organisation.openingHours(), place, holidayOn, now, timeZone);
}

/** The next days after today on which a center is open. */
export function openDays(
  { organisation }: Pick<Stores, 'organisation'>,
  centerId: string,
  now: number,
  timeZone: string,
): string[] {
  const hours = organisation.openingHours();
  const today = localDay(now, timeZone);
  const days: string[] = [];
  for (let ahead = 1; ahead <= WISH_HORIZON && days.length < WISH_DAYS; ahead += 1) {
    const day = dayAfter(today, ahead);
    if (opensOn(hours, { centerId, deskId: null }, holidayOn, day)) days.push(day);
  }
  return days;
}
