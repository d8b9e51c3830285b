import { randomInt } from 'node:crypto';
import type { TestClient } from '../../../tests/support/server/clients.ts';
import { freeTimes, holdOf, type Counter } from './counter.ts';
import type { Move, Sent } from './journal.ts';

/** Somebody at a kiosk of the center who books alone, or checks in by the number of a slip. */
export class KioskBooker {
  readonly #counter: Counter;
  /** What is held here and not confirmed yet. */
  #held: string | null = null;

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  /** The next thing that somebody without a session does, or `null` for nothing. */
  async next(client: TestClient): Promise<Move | null> {
    if (client.kioskView?.consultation !== null) return null;
    if (this.#held !== null) {
      const data = { bookingId: this.#held };
      return randomInt(5) > 0
        ? { event: 'booking.book', data: { ...data, name: null, phone: null } }
        : { event: 'booking.release', data };
    }
    const fate = randomInt(10);
    if (fate < 3) {
      const [slot] = await freeTimes(client, true);
      return slot === undefined ? null : holdOf(slot, true, 'kiosk');
    }
    const code = this.#counter.expected.shift();
    return fate < 7 && code !== undefined ? { event: 'booking.checkIn', data: { code } } : null;
  }

  /** What was answered, as far as it was. */
  heard({ event, answer }: Sent): void {
    if (event === 'booking.hold') {
      const held = answer?.ok === true ? answer.data : {};
      this.#held = held['state'] === 'held' ? String(held['bookingId']) : null;
    } else if (event === 'booking.book' || event === 'booking.release') {
      // Without an answer it is asked again; refused is what has lapsed meanwhile.
      if (answer !== null) this.#held = null;
    }
  }
}
