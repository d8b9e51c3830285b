import { NO_NEEDS } from '@madoguchi/domain';
import type { FreeSlotView } from '@madoguchi/protocol';
import { changeBookingRules, VERY_SOON } from '../../tests/support/server/bookingRules.ts';
import { post, request, signIn, TestClient } from '../../tests/support/server/clients.ts';
import { newCanaries, Scanner, type Canaries } from './canaries.ts';
import { knownKiosk } from './office.ts';

const CENTER = 'setagaya-1';
const COUNTER = 'demo-center';
const MATTER = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
const PHONED = { source: 'phone', contactId: null } as const;

/** What was typed about bookings, and what was handed out about them. */
export interface TypedBookings {
  readonly typed: number;
  /** Every name, telephone number, number of a check-in and secret address. */
  readonly all: Scanner;
  /** Of these, who is neither booked nor on the list any more. */
  readonly over: Scanner;
  /** Who is booked still, and whoever waits: the control, as these are kept. */
  readonly lasting: Scanner;
  /** Feeds of calendars and slips: they tell of nobody. */
  readonly handedOut: string;
}

/** Bookings at the counter, by telephone and at a kiosk, and a waiting list, from the first hold to the end, with personal data in every text. */
export async function bookRightly(origin: string): Promise<TypedBookings> {
  await changeBookingRules(origin, VERY_SOON);
  const cookie = await signIn(origin, COUNTER);
  const counter = await new TestClient(origin, cookie).connected();
  const { client: kiosk } = await knownKiosk(origin, CENTER);
  const typist = new BookingTypist(counter);
  try {
    const [stays, goes, waits, gives, alone] = Array.from({ length: 5 }, () => newCanaries());
    if (!stays || !goes || !waits || !gives || !alone) throw new RangeError('five are needed');
    const booked = await typist.book(stays, typist.lasting);
    await typist.read(booked.bookingId);
    await typist.cancelled(goes);
    await typist.atKiosk(kiosk, alone);
    await typist.waitFor(booked.slot, waits, typist.lasting);
    const standbyId = await typist.waitFor(booked.slot, gives, typist.over);
    await counter.done('standby.read', { standbyId });
    await counter.done('standby.withdraw', { standbyId });
    await typist.feeds(origin, cookie);
  } finally {
    counter.leave();
    kiosk.leave();
  }
  const { typed, all, over, lasting, handedOut } = typist;
  return { typed, all, over, lasting, handedOut: handedOut.join('\n') };
}

class BookingTypist {
  readonly #counter: TestClient;
  typed = 0;
  readonly all = new Scanner();
  readonly over = new Scanner();
  readonly lasting = new Scanner();
  readonly handedOut: string[] = [];

  constructor(counter: TestClient) {
    this.#counter = counter;
  }

  async book({ name, dialled: phone }: Canaries, kind: Scanner) {
    const { slot, bookingId } = await hold(this.#counter, 'phone');
    const { number } = await this.#counter.done('booking.book', { bookingId, name, phone });
    this.#note(kind, name, phone);
    this.all.add(number);
    return { slot, bookingId };
  }

  /** Everything that shows a booking to whoever works with it. */
  async read(bookingId: string): Promise<void> {
    const { phone, day } = await this.#counter.done('booking.read', { bookingId });
    const place = { kind: 'center', id: CENTER } as const;
    const { bookings } = await this.#counter.done('booking.callList', { place, day });
    if (!bookings.some((each) => each.phone === phone)) throw new Error('the number is not listed');
    await this.#counter.done('booking.remind', { bookingId, result: 'noAnswer' });
    await this.#counter.done('booking.list', { place, fromDay: day, days: 1 });
    await this.#slip(this.#counter, bookingId);
  }

  async cancelled(who: Canaries): Promise<void> {
    const { bookingId } = await this.book(who, this.over);
    const [slot] = await freeSlots(this.#counter);
    if (slot === undefined) throw new Error('nothing is free');
    const { day, start } = slot;
    const to = { bookingId, day, start, staffId: null, reason: 'other' } as const;
    await this.#counter.done('booking.move', to);
    await this.#counter.done('booking.cancel', { bookingId, why: 'resident', withLater: false });
  }

  /** Whoever stands at a kiosk books, checks in and goes home. */
  async atKiosk(kiosk: TestClient, { name, dialled: phone }: Canaries): Promise<void> {
    const { bookingId } = await hold(kiosk, 'kiosk');
    const { number } = await kiosk.done('booking.book', { bookingId, name, phone });
    this.#note(this.lasting, name, phone);
    await this.#slip(kiosk, bookingId);
    this.all.add(number);
    const opened = await kiosk.ask('booking.checkIn', { code: number });
    // At the end of a day the next time is one of another, whose number opens nothing yet.
    if (!opened.ok || opened.data.state !== 'opened') return;
    const { consultationId } = opened.data;
    await kiosk.done('consultation.cancel', { consultationId });
  }

  async waitFor(
    { day, start, minutes, deskId }: FreeSlotView,
    { name, dialled: phone }: Canaries,
    kind: Scanner,
  ): Promise<string> {
    const weekdays = [0, 1, 2, 3, 4, 5, 6];
    const { topicIds, needs, withKiosk } = MATTER;
    const { standbyId } = await this.#counter.done('standby.add', {
      ...{ topicIds, needs, withKiosk, centerId: CENTER, deskId, ...PHONED, name, phone },
      suits: { fromDay: day, untilDay: day, weekdays, from: start, until: start + minutes },
    });
    this.#note(kind, name, phone);
    return standbyId;
  }

  /** The own feed and those of the kiosks: the address of each is told once, and read by whoever has it. */
  async feeds(origin: string, cookie: string): Promise<void> {
    const path = '/api/calendar-feeds';
    const asked = await request(origin, path, { headers: { cookie } });
    const offered = (await asked.json()) as { readonly feeds: readonly { of: object }[] };
    const texts: string[] = [];
    for (const { of } of offered.feeds) {
      const made = await post(origin, path, { of }, cookie);
      const { path: address } = (await made.json()) as { readonly path: string };
      this.all.add(address.split('/').at(-1) ?? '');
      // Long lines are folded.
      texts.push((await (await request(origin, address)).text()).replaceAll('\r\n ', ''));
    }
    if (!texts.join().includes('BEGIN:VEVENT')) throw new Error('the feeds are empty');
    this.handedOut.push(...texts);
  }

  async #slip(client: TestClient, bookingId: string): Promise<void> {
    const slip = await client.done('booking.slip', { bookingId });
    this.handedOut.push(JSON.stringify({ ...slip, number: null }));
  }

  #note(kind: Scanner, ...texts: readonly string[]): void {
    this.typed += 1;
    this.all.add(...texts);
    kind.add(...texts);
  }
}

async function freeSlots(client: TestClient): Promise<readonly FreeSlotView[]> {
  const place = { centerId: CENTER, deskId: null, fromDay: null };
  return (await client.done('booking.slots', { ...MATTER, ...place, days: 2, limit: 1 })).slots;
}

async function hold(client: TestClient, source: 'phone' | 'kiosk') {
  const [slot] = await freeSlots(client);
  if (slot === undefined) throw new Error('nothing is free');
  const { centerId, deskId, day, start } = slot;
  const held = await client.done('booking.hold', {
    ...{ ...MATTER, centerId, deskId, day, start, source, contactId: null },
  });
  if (held.state !== 'held') throw new Error(held.code);
  return { slot, bookingId: held.bookingId };
}
