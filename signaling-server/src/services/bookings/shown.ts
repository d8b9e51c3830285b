import { AppError, dayAfter, mayOn, type Booking, type Caller } from '@madoguchi/domain';
import type { BookingView, EventAck, EventData } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { bookingKind } from '../records/booking/index.ts';
import { wardOf } from '../records/places.ts';

type Asker = Caller['actor'];
type Place = EventData<'booking.list'>['place'];

const MOST_LISTED = 2_000;

/** A booking as lists show it; named only to who works with it. */
export function factsShown(stores: Stores, b: Booking, isNamed: boolean): BookingView {
  const { organisation, kiosks, staff } = stores;
  const person = (id: string) => ({ id, name: staff.get(id)?.displayName ?? '' });
  const { day, start, minutes, buffer } = b.slot;
  const kiosk = b.kioskId === null ? null : kiosks.get(b.kioskId);
  return {
    ...{ bookingId: b.id, state: b.state, day, start, minutes, buffer },
    centerId: b.centerId,
    district: organisation.center(b.centerId)?.district ?? '',
    deskId: b.deskId,
    deskName: organisation.desk(b.deskId)?.name ?? { ja: '' },
    kiosk: kiosk === null ? null : { id: kiosk.id, name: kiosk.name },
    staff: person(b.staffId),
    isAnyone: b.isAnyone,
    interpreter: b.interpreterId === null ? null : person(b.interpreterId),
    topics: b.topicIds.map((id) => ({ id, name: organisation.topic(id)?.name ?? { ja: '' } })),
    ...{ language: b.needs.language, supports: b.needs.supports, source: b.source },
    name: isNamed ? b.name : '',
    hasPhone: b.phone !== null,
    number: isNamed ? b.number : '',
    ...{ delayMinutes: b.delayMinutes, moved: b.moves.length },
    heldUntil: b.state === 'held' ? b.until : null,
    toSettle: b.state === 'toSettle' ? b.because : null,
    series: b.series === null ? null : { nth: b.series.nth, count: b.series.count },
  };
}

/** What whoever asks reaches of these, by when it begins; admins see all of it, without a name. */
function shownTo(stores: Stores, actor: Asker, bookings: readonly Booking[]): BookingView[] {
  if (actor.kind !== 'staff') return [];
  const ward = wardOf(stores);
  const isAdmin = actor.role === 'admin';
  return bookings
    .filter((b) => isAdmin || mayOn(actor, 'booking.confirm', bookingKind.placeOf(stores, b), ward))
    .slice(0, MOST_LISTED)
    .map((b) => factsShown(stores, b, !isAdmin));
}

/** What of the series of a booking is not over, by when it begins. */
export function seriesShown(stores: Stores, id: string): EventAck<'booking.series'>['bookings'] {
  const bookings = stores.records(bookingKind);
  const booking = bookings.get(id);
  if (booking === null) throw new AppError('BOOKING_NOT_FOUND');
  return bookings.together(booking).map(({ id: bookingId, state, slot, series }) => {
    const { day, start, minutes } = slot;
    return { bookingId, state, day, start, minutes, nth: series?.nth ?? 1 };
  });
}

/** Everything at a place on these days, in order. */
export function listOf(
  stores: Stores,
  actor: Asker,
  { place, fromDay, days }: EventData<'booking.list'>,
): BookingView[] {
  const bookings = stores.records(bookingKind);
  const found: Booking[] = [];
  for (let n = 0; n < days; n += 1) {
    found.push(...bookings.listedOn(dayAfter(fromDay, n)).filter((b) => isAt(stores, b, place)));
  }
  return shownTo(stores, actor, found);
}

/** What is to be settled, the nearest day first. */
export const toSettleOf = (stores: Stores, actor: Asker): BookingView[] =>
  shownTo(
    stores,
    actor,
    stores
      .records(bookingKind)
      .in('toSettle')
      .toSorted((a, b) => a.slot.day.localeCompare(b.slot.day) || a.slot.start - b.slot.start),
  ).slice(0, 500);

function isAt({ organisation }: Stores, b: Booking, { kind, id }: Place): boolean {
  switch (kind) {
    case 'ward':
      return true;
    case 'desk':
      return b.deskId === id;
    case 'center':
      return b.centerId === id;
    case 'branch':
      return [organisation.desk(b.deskId), organisation.center(b.centerId)].some(
        (unit) => unit?.branchId === id,
      );
    case 'staff':
      return b.staffId === id || b.interpreterId === id;
  }
}
