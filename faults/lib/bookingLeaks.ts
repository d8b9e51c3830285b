import type { TypedBookings } from './rightBookings.ts';

/** Tables that tell of bookings without saying who it is: answers of commands, the log of who did what, the index of searches. */
const NOTED = ['command', 'audit_entry', 'search_entry', 'booking_occupancy'];

/**
 * Where names, telephone numbers, numbers of slips and addresses of feeds are that must not be there: in what the server has
 * printed, in tables that say nobody's name, in slips and feeds; and who is booked no more in any row.
 *
 * @param rows every row of each table as text
 */
export function bookingLeaks(
  { all, over, handedOut }: Pick<TypedBookings, 'all' | 'over' | 'handedOut'>,
  printed: string,
  rows: ReadonlyMap<string, string>,
) {
  return {
    bookingsPrinted: all.hits(printed),
    bookingsNoted: all.hits(NOTED.map((table) => rows.get(table) ?? '').join('\n')),
    bookingsHandedOut: all.hits(handedOut),
    bookingsOver: over.hits([...rows.values()].join('\n')),
  };
}
