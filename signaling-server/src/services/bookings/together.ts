import { AppError, type Booking, type BookingEvent, type Caller } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { bookingKind } from '../records/booking/index.ts';
import { contactKind } from '../records/contact/kind.ts';
import { freshNumber } from './numbers.ts';

/** Who is booked for. */
export type BookedFor = Pick<EventData<'booking.book'>, 'name' | 'phone'>;

/**
 * Confirms what is held, a series as one and under one number; the wish that it answers is settled. Refuses with
 * `BAD_REQUEST` a callback without a telephone number, with `WRONG_STATE` what is held no longer.
 */
export function bookTogether(
  unit: UnitOfWork,
  id: string,
  who: BookedFor,
  actor: Caller['actor'],
): void {
  const booking = unit.get(bookingKind, id);
  if (booking.kioskId === null && who.phone === null) throw new AppError('BAD_REQUEST');
  if (booking.source !== 'kiosk' && who.name === null) throw new AppError('BAD_REQUEST');
  const number = freshNumber(unit.stores);
  for (const each of heldWith(unit, booking)) {
    unit.act(bookingKind, each.id, {
      type: 'book',
      name: who.name ?? '',
      phone: who.phone,
      number,
    });
    if (each.contactId !== null) settleWish(unit, each.contactId, actor);
  }
}

/** Lets go what is held, a series as one. */
export function releaseTogether(unit: UnitOfWork, id: string): void {
  for (const each of heldWith(unit, unit.get(bookingKind, id))) {
    unit.act(bookingKind, each.id, { type: 'release' });
  }
}

/** Cancels or keeps one booking and, if asked for, the later ones of its series to which that can still happen. */
export function settleWithLater(
  unit: UnitOfWork,
  id: string,
  event: Extract<BookingEvent, { type: 'cancel' | 'keep' }>,
  withLater: boolean,
): void {
  const booking = unit.get(bookingKind, id);
  const later = withLater ? laterThan(unit, booking) : [];
  unit.act(bookingKind, id, event);
  for (const each of later) {
    const isOpen =
      each.state === 'toSettle' || (event.type === 'cancel' && each.state === 'booked');
    if (isOpen) unit.act(bookingKind, each.id, event);
  }
}

/** What is talked about with one; alone once it is over, so that a late press is refused for that. */
function heldWith({ stores }: UnitOfWork, booking: Booking): readonly Booking[] {
  if (booking.state !== 'held') return [booking];
  return stores
    .records(bookingKind)
    .together(booking)
    .filter(({ state }) => state === 'held');
}

function laterThan({ stores }: UnitOfWork, booking: Booking): readonly Booking[] {
  const together = stores.records(bookingKind).together(booking);
  const at = together.findIndex(({ id }) => id === booking.id);
  return at === -1 ? [] : together.slice(at + 1);
}

/** The wish that a booking answers is settled by it, unless a colleague has it in hand. */
function settleWish(unit: UnitOfWork, contactId: string, actor: Caller['actor']): void {
  const wish = unit.stores.contacts.get(contactId);
  if (actor.kind !== 'staff' || wish === null) return;
  const { staffId } = actor;
  const isTheirs = wish.state === 'open' || (wish.state === 'taken' && wish.byStaffId === staffId);
  if (!isTheirs) return;
  unit.act(contactKind, contactId, { type: 'take', staffId });
  unit.act(contactKind, contactId, { type: 'finish', staffId, result: 'slot-given' });
}
