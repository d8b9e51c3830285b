import { randomInt } from 'node:crypto';
import type { KnownBookings } from './knownBookings.ts';
import type { Deed, Known } from './ledger.ts';
import type { Booker } from './people.ts';

/** One of several, if there is one. */
export const any = <T>(list: readonly T[]): T | undefined =>
  list.length === 0 ? undefined : list[randomInt(list.length)];

/** What is to be settled is kept or cancelled. */
export async function settle(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const answer = await who.line.send('booking.toSettle', {});
  const list = (answer.data as { bookings: readonly { bookingId: string }[] } | null)?.bookings;
  const bookingId = any(list ?? [])?.bookingId;
  if (bookingId === undefined) return false;
  const known = bookings.ledger.known.get(bookingId);
  if (randomInt(2) === 0) {
    const send = (commandId: string) =>
      ['booking.keep', { commandId, bookingId, withLater: false }] as const;
    await bookings.told(who, 'keep', { bookingId }, send);
    return true;
  }
  const why = { why: 'ward', withLater: false } as const;
  const send = (commandId: string) => ['booking.cancel', { commandId, bookingId, ...why }] as const;
  const { code } = await bookings.told(who, 'cancel', { bookingId }, send);
  if (code === 'ok' && known !== undefined) known.isOver = true;
  return true;
}

/** Any booking, with luck one of somebody who was called. */
function calledOf(who: Booker, bookings: KnownBookings): Known | undefined {
  const several = Array.from({ length: 8 }, () => bookings.someOf(who));
  const isCalled = (known: Known | undefined): boolean =>
    known !== undefined && bookings.ledger.of(known.bookingId).some(({ deed }) => deed === 'call');
  return several.find(isCalled) ?? several[0];
}

type Pressed = Extract<Deed, 'cancel' | 'call' | 'absent' | 'arrive' | 'begin' | 'end' | 'delay'>;

export async function press(who: Booker, bookings: KnownBookings, deed: Pressed): Promise<boolean> {
  const known = deed === 'absent' ? calledOf(who, bookings) : bookings.someOf(who);
  if (known === undefined) return false;
  const { bookingId } = known;
  const minutes = deed === 'delay' ? 5 * randomInt(4) : undefined;
  const more =
    deed === 'cancel'
      ? { why: 'resident', withLater: false }
      : minutes === undefined
        ? {}
        : { minutes };
  const noted = { bookingId, ...(minutes === undefined ? {} : { minutes }) };
  const { code } = await bookings.told(who, deed, noted, (commandId) => [
    `booking.${deed}`,
    { commandId, bookingId, ...more },
  ]);
  const isOver = deed === 'cancel' || deed === 'absent' || deed === 'end';
  if (code === 'ok' && isOver) known.isOver = true;
  return true;
}
