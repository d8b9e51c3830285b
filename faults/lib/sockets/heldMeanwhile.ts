import { signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { doubled, misplaced } from '../bookings/judge.ts';
import { storedIn } from '../bookings/stored.ts';
import { notAsTold, type Told } from '../bookings/told.ts';
import { freeTimes, holdOf } from '../crash/counter.ts';
import type { DatabasePlace } from '../database/place.ts';
import type { KeptBookings } from '../engine/bookedTimes.ts';
import { progress } from '../result.ts';
import { Connection } from './connection.ts';

/** Somebody at the counter of a real server who holds a time before each setting of its clock, and books it after that. */
export class HeldMeanwhile {
  readonly #client: TestClient;
  readonly #line: Connection;
  readonly #told = new Map<string, Told>();
  #held: { readonly bookingId: string; readonly day: string; readonly start: number } | null = null;
  #early = 0;
  #booked = 0;

  private constructor(client: TestClient) {
    this.#client = client;
    this.#line = new Connection(client);
  }

  static async come(origin: string): Promise<HeldMeanwhile> {
    const cookie = await signIn(origin, 'demo-center');
    return new HeldMeanwhile(await new TestClient(origin, cookie).connected());
  }

  /** Books what is held, every second time cancels it, and holds the next one. */
  async next(): Promise<void> {
    await this.#book();
    const [slot] = await freeTimes(this.#client, true);
    if (slot === undefined) return;
    const { event, data } = holdOf(slot, true, 'phone');
    const answer = await this.#line.send(event, { ...data, commandId: crypto.randomUUID() });
    const held = answer.data as { readonly state: string; readonly bookingId: string } | null;
    if (held?.state !== 'held') return;
    this.#held = { bookingId: held.bookingId, day: slot.day, start: slot.start };
  }

  /** What became of it all; `isOpened` says whether the session that was booked before it has opened. */
  async finish(place: DatabasePlace, isOpened: boolean): Promise<KeptBookings> {
    await this.#book();
    this.#line.leave();
    const stored = await storedIn(place);
    const lost = notAsTold(this.#told, stored.bookings);
    const twice = [...doubled(stored.bookings), ...misplaced(stored)];
    for (const each of [...lost, ...twice]) progress(each);
    return {
      ...{ lapsed: 0, early: this.#early, late: 0, booked: this.#booked },
      ...{ lost: lost.length + (isOpened ? 0 : 1), doubled: twice.length },
    };
  }

  async #book(): Promise<void> {
    if (this.#held === null) return;
    const { bookingId, day, start } = this.#held;
    this.#held = null;
    const by = { commandId: crypto.randomUUID(), bookingId };
    const { code } = await this.#line.send('booking.book', { ...by, name: '-', phone: null });
    if (code === 'ok') {
      this.#told.set(bookingId, { day, start });
      this.#booked += 1;
    } else {
      // Within five minutes nothing takes it away.
      this.#early += 1;
      progress(`the hold ${bookingId}: ${code}`);
    }
    if (this.#booked % 2 === 0) return;
    const again = { commandId: crypto.randomUUID(), bookingId, why: 'resident', withLater: false };
    const cancelled = await this.#line.send('booking.cancel', again);
    if (cancelled.code === 'ok') this.#told.set(bookingId, 'cancelled');
  }
}
