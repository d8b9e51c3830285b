import { localDay, NO_NEEDS, type Actor, type FreeSlot } from '@madoguchi/domain';
import type { Command, Kiosk, Services } from '@madoguchi/signaling-server';
import { randomInt } from 'node:crypto';
import { VERY_SOON } from '../../../tests/support/server/bookingRules.ts';

/** Of the specialist who books. */
const DESK = 'setagaya-health-welfare';
const TIME_ZONE = 'Asia/Tokyo';
const MATTER = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
const WANTED = 12;
const WHO = { name: 'よやく', phone: '0312345678' };

/** Sends a command as somebody; what comes of nothing (somebody was quicker, it is too early) is not told to the log. */
export type Press = <T>(
  event: string,
  by: Actor,
  send: (command: Command) => Promise<T>,
) => Promise<T>;

const staff: Extract<Actor, { kind: 'staff' }> = {
  ...{ kind: 'staff', staffId: 'staff-setagaya-1', role: 'specialist' },
};
const any = <T>(list: readonly T[]): T | undefined => list[randomInt(Math.max(1, list.length))];

/** One thing that somebody does about bookings at a kiosk's center: a time by itself, in a series, or waited for. */
export async function bookSome(services: Services, press: Press, kiosk: Kiosk): Promise<void> {
  const { bookings } = services;
  const { centerId } = kiosk;
  const asked = { ...MATTER, centerId, deskId: DESK, fromDay: null, kioskId: null };
  const { slots } = bookings.slots({ ...asked, days: 3, limit: WANTED });
  const slot = any(slots);
  if (slot === undefined) return;
  if (randomInt(4) === 0) return bookSeries(services, press, slot);
  const place = { ...MATTER, ...placeOf(slot), day: slot.day, start: slot.start };
  const held = await press('booking.hold', staff, (command) =>
    bookings.hold(command, { ...place, source: 'phone', contactId: null, kioskId: null }),
  );
  if (held.state !== 'held') return;
  const id = held.bookingId;
  if (randomInt(6) === 0) {
    await press('booking.release', staff, (command) => bookings.release(command, id));
    return;
  }
  await press('booking.book', staff, (command) => bookings.book(command, id, WHO));
  // Some are left to be opened at the kiosk.
  if (randomInt(3) > 0) await afterwards(services, press, { id, slot, other: any(slots) ?? slot });
}

/** Every desk is booked from five minutes to five minutes. */
export async function openToBookings({ bookingSettings }: Services, press: Press): Promise<void> {
  const { desks } = bookingSettings.rules();
  const known = desks.find(({ deskId }) => deskId === DESK)?.rules;
  if (known === undefined) throw new Error('there is no such desk');
  const rules = { ...known, ...VERY_SOON };
  await press('bookingRules.set', ADMIN, (command) =>
    bookingSettings.setRules(command, { commandId: '', deskId: DESK, rules }),
  );
}

const ADMIN: Actor = { kind: 'staff', staffId: 'staff-admin', role: 'admin' };

const placeOf = ({ centerId, deskId }: FreeSlot) => ({ centerId, deskId });

async function bookSeries(
  { bookings }: Services,
  press: Press,
  { centerId, deskId, day, start }: FreeSlot,
): Promise<void> {
  const next = new Date(Date.parse(`${day}T00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const dates = [day, next].map((each) => ({ day: each, start }));
  const { held } = await press('booking.holdSeries', staff, (command) =>
    bookings.holdSeries(command, {
      ...{ ...MATTER, centerId, deskId, dates },
      ...{ source: 'phone', contactId: null },
    }),
  );
  const [first] = held;
  if (first === undefined) return;
  const { bookingId } = first;
  await press('booking.book', staff, (command) => bookings.book(command, bookingId, WHO));
  const why = { type: 'cancel', why: 'resident' } as const;
  await press('booking.cancel', staff, (command) =>
    bookings.settle(command, { bookingId, withLater: randomInt(2) === 0 }, why),
  );
}

interface Booked {
  readonly id: string;
  readonly slot: FreeSlot;
  readonly other: FreeSlot;
}

/** Moved, waited for by somebody else, called and cancelled: the list of those who wait is asked by it. */
async function afterwards(
  services: Services,
  press: Press,
  { id, slot, other }: Booked,
): Promise<void> {
  const { bookings, standbys } = services;
  const say = (type: 'checkIn' | 'call') => {
    const event = type === 'call' ? { type } : { type, consultationId: null };
    return press(`booking.${type}`, staff, (command) => bookings.say(command, id, event));
  };
  if (randomInt(2) === 0) {
    const { day, start } = other;
    const to = {
      commandId: '',
      bookingId: id,
      day,
      start,
      staffId: null,
      reason: 'other',
    } as const;
    await press('booking.move', staff, (command) => bookings.move(command, to));
  }
  const { day, start, minutes } = slot;
  const weekdays = [0, 1, 2, 3, 4, 5, 6];
  const suits = { fromDay: day, untilDay: day, weekdays, from: start, until: start + minutes };
  const { standbyId } = await press('standby.add', staff, (command) =>
    standbys.add(command, staff, {
      ...{ ...MATTER, ...placeOf(slot), suits, ...WHO },
      ...{ commandId: '', source: 'phone', contactId: null },
    }),
  );
  const fate = any(['call', 'checkIn', null] as const) ?? null;
  if (fate !== null) await say(fate);
  const why = { type: 'cancel', why: 'ward' } as const;
  await press('booking.cancel', staff, (command) =>
    bookings.settle(command, { bookingId: id, withLater: false }, why),
  );
  if (randomInt(2) === 0) {
    const held = await press('standby.hold', staff, (c) => standbys.hold(c, standbyId)).catch(
      () => null,
    );
    if (held?.state === 'held' && randomInt(2) === 0) {
      await press('standby.book', staff, (command) => standbys.book(command, standbyId));
      return;
    }
  }
  await press('standby.withdraw', staff, (c) => standbys.say(c, standbyId, 'withdraw'));
}

/** Whoever is booked today at this kiosk, of the next hours, opens their session by the number; its id, if one is opened. */
export async function checkInSome(
  { checkIns, bookings }: Services,
  press: Press,
  kiosk: Kiosk,
): Promise<string | null> {
  const place = { kind: 'center', id: kiosk.centerId } as const;
  const today = localDay(Date.now(), TIME_ZONE);
  const listed = bookings.list(staff, { place, fromDay: today, days: 1 }).bookings;
  const one = any(listed.filter(({ state, kiosk: booth }) => state === 'booked' && booth !== null));
  if (one === undefined) return null;
  const by = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
  const opened = await press('booking.checkIn', by, (command) =>
    checkIns.checkIn(command, kiosk, one.number),
  ).catch(() => null);
  return opened?.state === 'opened' ? opened.consultationId : null;
}
