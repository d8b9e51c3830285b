import { dayAfter, NO_NEEDS, type FreeSlot } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { KnownBookings } from './knownBookings.ts';
import type { Asked } from './ledger.ts';
import type { Booker } from './people.ts';

/** A time this week and the next, held as one and confirmed as one; what was lost in between is left out. */
export async function bookSeries(
  who: Booker,
  bookings: KnownBookings,
  { centerId, deskId, day, start }: FreeSlot,
  withKiosk: boolean,
): Promise<void> {
  const place = { centerId, deskId };
  const sent = bookings.ledger.next();
  const answer = await who.line.send('booking.holdSeries', {
    ...{ commandId: crypto.randomUUID(), topicIds: [bookings.topicId], needs: NO_NEEDS, withKiosk },
    ...{ ...place, staffId: null, source: 'phone', contactId: null },
    dates: [day, dayAfter(day, 7)].map((each) => ({ day: each, start })),
  });
  if (answer.code !== 'ok') return;
  const { held } = answer.data as EventAck<'booking.holdSeries'>;
  const [first] = held;
  if (first === undefined) return;
  const all = held.map(({ bookingId, slot }) => {
    const asked: Asked = { ...place, day: slot.day, start, isInterpreted: false };
    return { bookingId, slot: asked, known: bookings.knows(bookingId, asked, withKiosk) };
  });
  const noted = all.map(({ bookingId, slot }) => ({ bookingId, slot }));
  bookings.noteEach(who, 'hold', noted, { code: 'ok', sent });
  const then = bookings.ledger.next();
  const { code, data } = await who.line.send('booking.book', {
    ...{ commandId: crypto.randomUUID(), bookingId: first.bookingId },
    ...{ name: '-', phone: withKiosk ? null : '0300000000' },
  });
  const ids = all.map(({ bookingId }) => ({ bookingId }));
  bookings.noteEach(who, 'book', ids, { code, sent: then });
  if (code !== 'ok') return;
  const { number } = data as EventAck<'booking.book'>;
  for (const { known } of all) bookings.isBooked(known, number);
}
