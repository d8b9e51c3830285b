import { signIn, TestClient } from '../../../tests/support/server/clients.ts';
import { changeBookingRules, VERY_SOON } from '../../../tests/support/server/bookingRules.ts';
import { knownKiosk } from '../office.ts';
import { BOOKED_CENTER, freeTimes, holdOf, today } from './counter.ts';

/** A session that somebody has booked before a fault begins, and opens at a kiosk when it is over. */
export class PromisedSession {
  readonly bookingId: string;
  readonly #number: string;
  readonly #day: string;

  private constructor(bookingId: string, number: string, day: string) {
    this.bookingId = bookingId;
    this.#number = number;
    this.#day = day;
  }

  /** Every desk is booked from five minutes to five minutes, and by these rules; the first of them is taken. */
  static async make(
    origin: string,
    rules: Parameters<typeof changeBookingRules>[1] = {},
  ): Promise<PromisedSession> {
    await changeBookingRules(origin, { ...VERY_SOON, ...rules });
    const { client: kiosk } = await knownKiosk(origin, BOOKED_CENTER);
    kiosk.leave();
    const counter = await new TestClient(origin, await signIn(origin, 'demo-center')).connected();
    const [slot] = await freeTimes(counter, true);
    if (slot === undefined) throw new Error('nothing is free');
    const { event, data } = holdOf(slot, true, 'phone');
    const hold = { ...data, commandId: crypto.randomUUID() };
    const held = (await counter.raw(event, hold)) as { data: { bookingId: string } };
    const { bookingId } = held.data;
    const { number } = await counter.done('booking.book', { bookingId, name: '-', phone: null });
    counter.leave();
    return new PromisedSession(bookingId, number, slot.day);
  }

  /** Whether its number opens a session with its topic. Of another day it opens none, and is not tried. */
  async opens(origin: string): Promise<boolean> {
    if (this.#day !== today()) return true;
    const { client } = await knownKiosk(origin, BOOKED_CENTER);
    try {
      const opened = await client.ask('booking.checkIn', { code: this.#number });
      if (!opened.ok || opened.data.state !== 'opened') return false;
      const { consultation } = await client.done('kiosk.sync', {});
      return consultation?.id === opened.data.consultationId && consultation.topicId === 'care';
    } finally {
      client.leave();
    }
  }
}
