import type { Booking } from '@madoguchi/domain';

/** What somebody was told of a booking last: where it is, or that it is cancelled. */
export type Told = { readonly day: string; readonly start: number } | 'cancelled';

/** Bookings that are not as somebody was told. What its day has left to be settled is where it was. */
export function notAsTold(
  told: ReadonlyMap<string, Told>,
  bookings: readonly Booking[],
): readonly string[] {
  const byId = new Map(bookings.map((b) => [b.id, b]));
  return [...told].flatMap(([id, known]) => {
    const booking = byId.get(id);
    if (booking === undefined) return [`${id} is nowhere`];
    const { state, slot } = booking;
    const isThere = state === 'booked' || state === 'toSettle';
    const isAsTold =
      known === 'cancelled'
        ? state === 'cancelled'
        : isThere && slot.day === known.day && slot.start === known.start;
    return isAsTold ? [] : [`${id} is ${state} at ${slot.day} ${String(slot.start)}`];
  });
}
