import { AppError } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import { newToken } from '../randomTokens.ts';

/** A visit is shorter; a kiosk asks anew whenever one is refused. */
const GOOD_FOR_MS = 12 * 60 * 60 * 1000;
/** More than any ward has kiosks; the oldest goes first. */
const MOST_TICKETS = 2_000;

/** By what kiosks fetch their voices over HTTP: given by their connection, kept in memory alone. */
export class VoiceTickets {
  readonly #clock: Clock;
  readonly #ends = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new ticket for a kiosk that is connected. */
  give(): string {
    const ticket = newToken();
    this.#ends.set(ticket, this.#clock.now() + GOOD_FOR_MS);
    const [oldest] = this.#ends.keys();
    if (this.#ends.size > MOST_TICKETS && oldest !== undefined) this.#ends.delete(oldest);
    return ticket;
  }

  /** Refuses with `NOT_ALLOWED` what is no ticket, or none any more. */
  check(ticket: string): void {
    const end = this.#ends.get(ticket);
    if (end !== undefined && this.#clock.now() < end) return;
    this.#ends.delete(ticket);
    throw new AppError('NOT_ALLOWED');
  }
}
