import { localDay, NO_NEEDS, type BookingSource } from '@madoguchi/domain';
import type { BookingView, FreeSlotView, StandbyView } from '@madoguchi/protocol';
import { randomInt } from 'node:crypto';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import type { Move } from './journal.ts';

/** Where the people of a fault book: the center of the counter of the demo ward. */
export const BOOKED_CENTER = 'setagaya-1';
const TIME_ZONE = 'Asia/Tokyo';
/** So many of the free times are chosen from, so that many want the same. */
const WANTED = 12;
/** From so many on somebody has to go before the next one comes. */
const MOST_BOOKED = 40;
const MOST_ON_LIST = 4;
const MATTER = { topicIds: ['care'], needs: NO_NEEDS, staffId: null };

export const today = (): string => localDay(Date.now(), TIME_ZONE);

const any = <T>(list: readonly T[]): T | undefined =>
  list.length === 0 ? undefined : list[randomInt(list.length)];
const withChance = (percent: number): boolean => randomInt(100) < percent;

/** Free times of the center from today on; `[]` when nothing was answered. */
export async function freeTimes(
  client: TestClient,
  withKiosk: boolean,
): Promise<readonly FreeSlotView[]> {
  const asked = { ...MATTER, withKiosk, centerId: BOOKED_CENTER, deskId: null, fromDay: null };
  const answer = await client
    .ask('booking.slots', { ...asked, days: 2, limit: WANTED })
    .catch(() => null);
  return answer?.ok === true ? answer.data.slots : [];
}

/** What holds a free time. */
export const holdOf = (
  { centerId, deskId, day, start }: FreeSlotView,
  withKiosk: boolean,
  source: BookingSource,
): Move => ({
  event: 'booking.hold',
  data: { ...MATTER, withKiosk, centerId, deskId, day, start, source, contactId: null },
});

/** What staff at the counter do with the bookings that they see, and those who wait for a time. */
export class Counter {
  /** Numbers of those who are expected today at a kiosk, for whoever checks in there. */
  readonly expected: string[] = [];
  readonly #spared: string | null;

  /** @param spared the booking that nobody touches */
  constructor(spared: string | null = null) {
    this.#spared = spared;
  }

  /** The next thing that somebody does, or `null` for nothing. */
  async next(client: TestClient): Promise<Move | null> {
    const day = today();
    const place = { kind: 'center', id: BOOKED_CENTER } as const;
    const answer = await client
      .ask('booking.list', { place, fromDay: day, days: 31 })
      .catch(() => null);
    if (answer?.ok !== true) return null;
    const seen = answer.data.bookings.filter(({ bookingId }) => bookingId !== this.#spared);
    const expected = seen.filter((b) => b.state === 'booked' && b.kiosk !== null && b.day === day);
    this.expected.splice(0, this.expected.length, ...expected.map(({ number }) => number));
    if (withChance(15)) return reminder(client, seen, day);
    if (withChance(25)) return standbyMove(client.consoleView?.standbys ?? [], seen);
    const isFull = seen.filter(({ state }) => state === 'booked').length >= MOST_BOOKED;
    return (
      (isFull ? cancel(seen) : null) ??
      (withChance(70) ? bookingMove(client, any(seen)) : null) ??
      holdSome(client)
    );
  }
}

async function holdSome(client: TestClient): Promise<Move | null> {
  const withKiosk = withChance(75);
  const slot = any(await freeTimes(client, withKiosk));
  if (slot === undefined) return null;
  return withChance(15) ? seriesOf(slot, withKiosk) : holdOf(slot, withKiosk, 'phone');
}

/** A time of this week and of the two after it, as one. */
function seriesOf({ centerId, deskId, day, start }: FreeSlotView, withKiosk: boolean): Move {
  const dayIn = (days: number): string =>
    new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const dates = [0, 7, 14].map((days) => ({ day: dayIn(days), start }));
  const place = { centerId, deskId };
  const data = { ...MATTER, ...place, withKiosk, dates, source: 'phone', contactId: null };
  return { event: 'booking.holdSeries', data };
}

function cancel(seen: readonly BookingView[]): Move | null {
  const booked = any(seen.filter(({ state }) => state === 'booked' || state === 'called'));
  if (booked === undefined) return null;
  const data = { bookingId: booked.bookingId, why: 'resident', withLater: withChance(30) };
  return { event: 'booking.cancel', data };
}

/** What can be done with a booking in its state; what a kiosk holds is the kiosk's. */
function bookingMove(
  client: TestClient,
  b: BookingView | undefined,
): Promise<Move | null> | Move | null {
  if (b === undefined) return null;
  const { bookingId } = b;
  switch (b.state) {
    case 'held':
      if (b.source === 'kiosk') return null;
      return withChance(85)
        ? { event: 'booking.book', data: { bookingId, name: 'よやく', phone: '0312345678' } }
        : { event: 'booking.release', data: { bookingId } };
    case 'booked':
      return expectedMove(client, b);
    case 'arrived':
      return { event: 'booking.call', data: { bookingId } };
    case 'called':
      if (b.kiosk === null) return { event: 'booking.begin', data: { bookingId } };
      return withChance(80) ? { event: 'booking.absent', data: { bookingId } } : cancel([b]);
    case 'inSession':
      return b.kiosk === null ? { event: 'booking.end', data: { bookingId } } : null;
    case 'toSettle':
      return { event: 'booking.keep', data: { bookingId, withLater: false } };
    default:
      return null;
  }
}

async function expectedMove(
  client: TestClient,
  { bookingId, kiosk, delayMinutes }: BookingView,
): Promise<Move | null> {
  const fate = randomInt(10);
  if (fate < 4) {
    const slot = any(await freeTimes(client, kiosk !== null));
    if (slot === undefined) return null;
    const { day, start } = slot;
    const data = { bookingId, day, start, staffId: null, reason: 'resident' };
    return { event: 'booking.move', data };
  }
  if (fate < 6) {
    return { event: 'booking.cancel', data: { bookingId, why: 'resident', withLater: false } };
  }
  if (fate < 7) return { event: 'booking.arrive', data: { bookingId } };
  if (fate < 9) return { event: 'booking.call', data: { bookingId } };
  const minutes = delayMinutes === 0 ? 5 : 0;
  return { event: 'booking.delay', data: { bookingId, minutes } };
}

/** Somebody of the list of calls is told of their booking, or it is taken back. */
async function reminder(
  client: TestClient,
  seen: readonly BookingView[],
  day: string,
): Promise<Move | null> {
  const place = { kind: 'center', id: BOOKED_CENTER } as const;
  const answer = await client.ask('booking.callList', { place, day }).catch(() => null);
  if (answer?.ok !== true) return null;
  const mine = new Set(seen.map(({ bookingId }) => bookingId));
  const called = any(answer.data.bookings.filter(({ bookingId }) => mine.has(bookingId)));
  if (called === undefined) return null;
  const { bookingId, reminder: before } = called;
  const result = before === null ? 'told' : before.result === 'told' ? 'noAnswer' : null;
  return { event: 'booking.remind', data: { bookingId, result } };
}

/** Somebody waits for a time that another one has; who is asked says yes or no. */
function standbyMove(list: readonly StandbyView[], seen: readonly BookingView[]): Move | null {
  const one = any(list);
  const booked = any(seen.filter(({ state }) => state === 'booked'));
  if (one === undefined || (list.length < MOST_ON_LIST && withChance(50))) {
    return booked === undefined ? null : waitFor(booked);
  }
  const data = { standbyId: one.standbyId };
  if (withChance(10)) return { event: 'standby.withdraw', data };
  if (one.state === 'waiting') return null;
  if (withChance(20)) return { event: 'standby.decline', data };
  return { event: one.state === 'asking' ? 'standby.hold' : 'standby.book', data };
}

function waitFor({ day, start, minutes, deskId, kiosk }: BookingView): Move {
  const weekdays = [0, 1, 2, 3, 4, 5, 6];
  const suits = { fromDay: day, untilDay: day, weekdays, from: start, until: start + minutes };
  const { topicIds, needs } = MATTER;
  const place = { centerId: BOOKED_CENTER, deskId, withKiosk: kiosk !== null };
  const who = { name: 'まつひと', phone: '0312345678', source: 'phone', contactId: null };
  return { event: 'standby.add', data: { topicIds, needs, ...place, suits, ...who } };
}
