import { AppError, HOLD_LASTS_MS, localDay, NO_NEEDS, type Actor } from '@madoguchi/domain';
import { bookingKind, type Command } from '@madoguchi/signaling-server';
import { VERY_SOON } from '../../../tests/support/server/bookingRules.ts';
import { HoldTimes } from '../bookings/holdTimes.ts';
import { doubled, misplaced } from '../bookings/judge.ts';
import { storedIn } from '../bookings/stored.ts';
import { notAsTold, type Told } from '../bookings/told.ts';
import type { DatabasePlace } from '../database/place.ts';
import { progress } from '../result.ts';
import type { DrivenClock } from './drivenClock.ts';
import type { Office } from './office.ts';

/** Who books for which desk, from where. */
const BOOKER = { kind: 'staff', staffId: 'fair-5', role: 'specialist' } as const;
const DESK = 'setagaya-health-welfare';
const TOPIC = 'care';
const WANTED = 12;
const MOST_BOOKED = 20;

/** How bookings came through a day whose clock was set. */
export interface KeptBookings {
  /** Holds that lapsed, and of these those before and after their five minutes. */
  readonly lapsed: number;
  readonly early: number;
  readonly late: number;
  /** What is not as it was acknowledged, and what was booked and does not open. */
  readonly lost: number;
  readonly doubled: number;
  readonly booked: number;
}

/** Somebody holds, books, moves and cancels times while the clock is set; how long a hold lasts is measured by one that nobody sets. */
export class BookedTimes {
  readonly #office: Office;
  readonly #clock: DrivenClock;
  readonly #centerId: string;
  readonly #dice = (below: number): number => Math.floor(Math.random() * below);
  readonly #holds = new HoldTimes();
  readonly #told = new Map<string, Told>();
  #booked = 0;

  private constructor(office: Office, clock: DrivenClock) {
    this.#office = office;
    this.#clock = clock;
    this.#centerId = office.kiosks[0]?.centerId ?? '';
    office.services.runner.onChange(bookingKind, ({ before, after, event }) => {
      if (before === null) this.#holds.began(after.id, clock.steady());
      else if (event?.type === 'lapse') this.#holds.lapsed(after.id, clock.steady());
      else if (after.state !== 'held') this.#holds.ended(after.id);
    });
  }

  /** Nobody is kept free for what is booked here: the queue is that of a day without bookings. */
  static async open(office: Office, clock: DrivenClock): Promise<BookedTimes> {
    const { bookingSettings } = office.services;
    const known = bookingSettings.rules().desks.find(({ deskId }) => deskId === DESK)?.rules;
    if (known === undefined) throw new Error('there is no such desk');
    const rules = { ...known, ...VERY_SOON, readyMinutes: 0 };
    const admin = { kind: 'staff', staffId: 'staff-admin', role: 'admin' } as const;
    await bookingSettings.setRules(commandOf('bookingRules.set', admin), {
      ...{ commandId: '', deskId: DESK, rules },
    });
    return new BookedTimes(office, clock);
  }

  /** Somebody does one thing. */
  async moment(): Promise<void> {
    const booked = [...this.#told].filter(([, told]) => told !== 'cancelled');
    const [id] = booked[this.#dice(booked.length)] ?? [];
    if (id === undefined || (booked.length < MOST_BOOKED && this.#dice(2) === 0)) {
      return this.#hold();
    }
    if (this.#dice(2) === 0) return this.#move(id);
    const { bookings } = this.#office.services;
    const cancelled = await done(() =>
      bookings.settle(
        commandOf('booking.cancel', BOOKER),
        { bookingId: id, withLater: false },
        { type: 'cancel', why: 'resident' },
      ),
    );
    if (cancelled !== null) this.#told.set(id, 'cancelled');
  }

  /** Everything that is held has lapsed; what is stored is compared with what was told, and the next one is opened. */
  async finish(place: DatabasePlace): Promise<KeptBookings> {
    await this.#clock.pass(HOLD_LASTS_MS + 1);
    this.#holds.close(this.#clock.steady());
    const stored = await storedIn(place);
    const { bookings } = stored;
    const lost = notAsTold(this.#told, bookings);
    const twice = [...doubled(bookings), ...misplaced(stored)];
    for (const each of [...lost, ...twice]) progress(each);
    const isOpened = await this.#opensOne();
    return {
      ...this.#holds.tally,
      booked: this.#booked,
      lost: lost.length + (isOpened ? 0 : 1),
      doubled: twice.length,
    };
  }

  async #hold(): Promise<void> {
    const { bookings } = this.#office.services;
    const slot = this.#freeSlot();
    if (slot === undefined) return;
    const { centerId, deskId, day, start } = slot;
    // Nobody talks about more than ten at a time.
    const held = await done(() =>
      bookings.hold(commandOf('booking.hold', BOOKER), {
        ...{ ...matter, centerId, deskId, day, start },
        ...{ source: 'phone', contactId: null, kioskId: null },
      }),
    );
    // Every third one is not spoken of again, and lapses.
    if (held?.state !== 'held' || this.#dice(3) === 0) return;
    const { bookingId } = held;
    const who = { name: '-', phone: null };
    await bookings.book(commandOf('booking.book', BOOKER), bookingId, who);
    this.#told.set(bookingId, { day, start });
    this.#booked += 1;
  }

  async #move(bookingId: string): Promise<void> {
    const slot = this.#freeSlot();
    if (slot === undefined) return;
    const { day, start } = slot;
    const to = { commandId: '', bookingId, day, start, staffId: null, reason: 'other' } as const;
    const moved = await done(() =>
      this.#office.services.bookings.move(commandOf('booking.move', BOOKER), to),
    );
    if (moved?.state === 'moved') this.#told.set(bookingId, { day, start });
  }

  #freeSlot() {
    const place = { centerId: this.#centerId, deskId: DESK, fromDay: null, kioskId: null };
    const asked = { ...matter, ...place, days: 2, limit: WANTED };
    const { slots } = this.#office.services.bookings.slots(asked);
    return slots[this.#dice(slots.length)];
  }

  /** Whether the number of what is booked next opens its session; nothing to open is well, too. */
  async #opensOne(): Promise<boolean> {
    const kiosk = this.#office.kiosks.find(({ centerId }) => centerId === this.#centerId);
    const { bookings, checkIns } = this.#office.services;
    const place = { kind: 'desk', id: DESK } as const;
    const fromDay = localDay(this.#clock.now(), 'Asia/Tokyo');
    const listed = bookings.list(BOOKER, { place, fromDay, days: 1 }).bookings;
    const next = listed.find(({ state }) => state === 'booked');
    if (next === undefined || kiosk === undefined) return true;
    const by = { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId } as const;
    const command = commandOf('booking.checkIn', by);
    return (await done(() => checkIns.checkIn(command, kiosk, next.number))) !== null;
  }
}

const matter = { topicIds: [TOPIC], needs: NO_NEEDS, withKiosk: true, staffId: null };

const commandOf = (event: string, actor: Actor): Command => ({
  ...{ commandId: crypto.randomUUID(), event, caller: { actor, from: '127.0.0.1' } },
});

/** `null` for what is refused, because its day or its time came meanwhile, or too much is held. */
async function done<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
