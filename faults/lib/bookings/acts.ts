import type { FreeSlot, Needs } from '@madoguchi/domain';
import { NO_NEEDS } from '@madoguchi/domain';
import { randomInt } from 'node:crypto';
import type { Asked, Deed } from './ledger.ts';
import type { Booker } from './people.ts';
import type { KnownBookings } from './knownBookings.ts';
import { any, press, settle } from './presses.ts';
import { bookSeries } from './series.ts';

/** What somebody of the staff does, as often as it stands here. */
const AT_THE_DESK: readonly Deed[] = [
  ...Array<Deed>(10).fill('hold'),
  ...Array<Deed>(8).fill('book'),
  ...Array<Deed>(5).fill('move'),
  ...(['cancel', 'cancel', 'cancel', 'call', 'call', 'call', 'absent', 'absent'] as const),
  ...(['arrive', 'begin', 'end', 'delay', 'keep', 'keep', 'release'] as const),
];
const AT_A_KIOSK: readonly Deed[] = [
  ...(['hold', 'hold', 'hold', 'book', 'book', 'checkIn', 'checkIn', 'release'] as const),
];

/** So many of the free times are chosen from, so that many want the same. */
const WANTED = 12;

/** Somebody does one thing; whether there was anything to do it with. */
export async function actOnce(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const deed = any(who.kind === 'kiosk' ? AT_A_KIOSK : AT_THE_DESK) ?? 'hold';
  switch (deed) {
    case 'hold':
      return hold(who, bookings);
    case 'book':
      return book(who, bookings);
    case 'release':
      return release(who, bookings);
    case 'move':
      return move(who, bookings);
    case 'checkIn':
      return checkIn(who, bookings);
    case 'keep':
      return settle(who, bookings);
    default:
      return press(who, bookings, deed);
  }
}

/** Free times of one center, for now or for later, alone or with an interpreter. */
async function freeSlots(
  who: Booker,
  bookings: KnownBookings,
  matter: { readonly needs: Needs; readonly withKiosk: boolean; readonly deskId: string | null },
  centerId: string,
): Promise<readonly FreeSlot[]> {
  const answer = await who.line.send('booking.slots', {
    ...{ topicIds: [bookings.topicId], staffId: null, fromDay: null, limit: WANTED },
    // Half of them want it today, so that there are no-shows before the day is over.
    days: randomInt(2) === 0 ? 1 : 10,
    ...{ ...matter, centerId },
  });
  return answer.code === 'ok' ? (answer.data as { slots: readonly FreeSlot[] }).slots : [];
}

const needsOfSome = (): Needs =>
  randomInt(5) === 0 ? { language: 'ja', supports: ['sign-language'] } : NO_NEEDS;

async function hold(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const centerId = any(who.centerIds) ?? '';
  const withKiosk = who.kind === 'kiosk' || randomInt(3) > 0;
  const deskId = any(who.deskIds) ?? null;
  const matter = { needs: needsOfSome(), withKiosk, deskId };
  const offered = bookings.ledger.next();
  const slot = any(await freeSlots(who, bookings, matter, centerId));
  if (slot === undefined) return false;
  const isAlone = matter.needs.supports.length === 0;
  if (who.kind !== 'kiosk' && isAlone && randomInt(6) === 0) {
    await bookSeries(who, bookings, slot, withKiosk);
    return true;
  }
  const { day, start } = slot;
  const isInterpreted = matter.needs.supports.length > 0;
  const place = { centerId: slot.centerId, deskId: slot.deskId };
  const asked: Asked = { day, start, ...place, isInterpreted };
  const source = who.kind === 'kiosk' ? 'kiosk' : 'phone';
  const { code, data } = await bookings.told(who, 'hold', { slot: asked, offered }, (commandId) => [
    'booking.hold',
    {
      ...{ commandId, topicIds: [bookings.topicId], needs: matter.needs, withKiosk, staffId: null },
      ...{ ...place, day, start, source, contactId: null },
    },
  ]);
  if (code === 'ok')
    bookings.isHeld(who, (data as { bookingId: string }).bookingId, asked, withKiosk);
  return true;
}

async function book(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const known = bookings.takeHeld(who);
  if (known === undefined) return false;
  const { bookingId } = known;
  const phone = known.withKiosk ? null : '0300000000';
  const { code, data } = await bookings.told(who, 'book', { bookingId }, (commandId) => [
    'booking.book',
    { commandId, bookingId, name: '-', phone },
  ]);
  if (code === 'ok') bookings.isBooked(known, (data as { number: string }).number);
  return true;
}

async function release(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const known = bookings.takeHeld(who);
  if (known === undefined) return false;
  const { bookingId } = known;
  const send = (commandId: string) => ['booking.release', { commandId, bookingId }] as const;
  if ((await bookings.told(who, 'release', { bookingId }, send)).code === 'ok') known.isOver = true;
  return true;
}

async function move(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const known = bookings.someOf(who);
  if (known === undefined) return false;
  const { bookingId, centerId, deskId, withKiosk } = known;
  const offered = bookings.ledger.next();
  const slot = any(
    await freeSlots(who, bookings, { needs: NO_NEEDS, withKiosk, deskId }, centerId),
  );
  if (slot === undefined) return false;
  const { day, start } = slot;
  const asked: Asked = { day, start, centerId, deskId, isInterpreted: true };
  const { code } = await bookings.told(
    who,
    'move',
    { bookingId, slot: asked, offered },
    (commandId) => [
      'booking.move',
      { commandId, bookingId, day, start, staffId: null, reason: 'resident' },
    ],
  );
  if (code === 'ok') Object.assign(known, { day, start });
  return true;
}

/** Whoever checks in waits, and goes home: their booking is as it was. */
async function checkIn(who: Booker, bookings: KnownBookings): Promise<boolean> {
  const known = any(bookings.bookedAt(who.centerIds[0] ?? ''));
  if (known === undefined) return false;
  const { bookingId, number } = known;
  const { code, data } = await bookings.told(who, 'checkIn', { bookingId }, (commandId) => [
    'booking.checkIn',
    { commandId, code: number },
  ]);
  const opened = data as { readonly state?: string; readonly consultationId?: string } | null;
  if (code === 'ok' && opened?.state === 'opened') {
    const consultationId = opened.consultationId ?? '';
    await who.line.send('consultation.cancel', { commandId: crypto.randomUUID(), consultationId });
  }
  return true;
}
