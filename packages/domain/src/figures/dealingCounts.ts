import type { Booking } from '../booking/state.ts';
import { DAY_MS } from '../localTime.ts';
import type { Procedure } from '../procedure/state.ts';
import { PROCEDURE_DAYS, stepOfAmount, type Count, type Counter } from './counters.ts';

/** What a booking says now: a held time is nothing yet, and one that has lapsed never was anything. */
function saidByBooking(b: Booking): readonly Counter[] {
  switch (b.state) {
    case 'held':
    case 'lapsed':
      return [];
    case 'booked':
    case 'arrived':
    case 'called':
    case 'toSettle':
      return ['bookings'];
    case 'inSession':
    case 'ended':
      return ['bookings', 'bookingsKept'];
    case 'absent':
      return ['bookings', 'bookingsAbsent'];
    case 'cancelled':
      return ['bookings', 'bookingsCancelled'];
  }
}

/** What is counted of a booking as it is now, to be taken back of it as it was before: a move is another day and place. */
export const countsOfBooking = (b: Booking): readonly Count[] =>
  saidByBooking(b).map((counter) => [counter, 1]);

/** What is counted of a procedure as it is now: begun, submitted once for all, completed, and in how many days that was. */
export function countsOfProcedure(p: Procedure): readonly Count[] {
  const wasSubmitted = 'receiptNumber' in p && p.receiptNumber !== null;
  const counts: Count[] = [['procedures', 1]];
  if (wasSubmitted) counts.push(['proceduresSubmitted', 1]);
  if (p.state === 'completed') {
    const days = (p.completedAt - p.startedAt) / DAY_MS;
    counts.push(
      ['proceduresCompleted', 1],
      [`procedureDays.${stepOfAmount(PROCEDURE_DAYS, days)}`, 1],
    );
  }
  return counts;
}

/** What has to be added so that what was counted before becomes what is counted after. */
export function countedAnew(before: readonly Count[], after: readonly Count[]): readonly Count[] {
  const isIn = (counts: readonly Count[], [counter]: Count): boolean =>
    counts.some(([each]) => each === counter);
  return [
    ...before.filter((each) => !isIn(after, each)).map(([counter, by]): Count => [counter, -by]),
    ...after.filter((each) => !isIn(before, each)),
  ];
}
