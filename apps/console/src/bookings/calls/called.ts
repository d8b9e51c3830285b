import type { EventAck } from '@madoguchi/protocol';

export type Called = EventAck<'booking.callList'>;
export type CalledBooking = Called['bookings'][number];
export type Result = NonNullable<CalledBooking['reminder']>['result'];

/** The list once something was said of one call, as long as nobody has asked for it anew. */
export const afterCall = (
  list: Called,
  { bookingId, result, at }: { bookingId: string; result: Result | null; at: number },
): Called => ({
  ...list,
  bookings: list.bookings.map((each) =>
    each.bookingId === bookingId
      ? { ...each, reminder: result === null ? null : { result, at } }
      : each,
  ),
});

/** Bookings that need a reminder call: none was made yet, or nobody answered it. */
export const leftToCall = ({ bookings }: Called): number =>
  bookings.filter(({ reminder }) => reminder?.result !== 'told').length;
