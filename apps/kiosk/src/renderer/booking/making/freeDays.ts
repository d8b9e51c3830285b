import type { BookedMatter, BookingOfKiosk } from '@madoguchi/client';
import { dayAfter } from '@madoguchi/domain';

/** The days that are offered at most; whoever wants a later one asks the staff. */
const MOST_DAYS = 12;

/** How far ahead is looked; the rules of the desk end it before. */
const DAYS_AHEAD = 366;

/**
 * The next days on which something is free, the earliest first. A day is found by its first free time, and the next one
 * after it, so that no more than that has to be sent.
 */
export async function freeDays(
  { slots }: Pick<BookingOfKiosk, 'slots'>,
  matter: BookedMatter,
): Promise<readonly string[]> {
  const days: string[] = [];
  let fromDay: string | null = null;
  while (days.length < MOST_DAYS) {
    const [first] = await slots(matter, { fromDay, days: DAYS_AHEAD, limit: 1 });
    if (first === undefined) break;
    days.push(first.day);
    fromDay = dayAfter(first.day, 1);
  }
  return days;
}
