import { randomBytes } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

/** How long a kiosk may take from the challenge to its connection. */
const LIFETIME_MS = 30_000;

/** A device asks for one at a time; a few more are the attempts that a bad line has swallowed. */
const MOST_A_KIOSK = 8;

interface Challenge {
  readonly value: string;
  readonly expiresAt: number;
}

/**
 * What kiosks have to sign, each good once. Only enrolled kiosks have any here, and few each: nobody
 * can make the server hold much, nor push out another kiosk's.
 */
export class KioskChallenges {
  readonly #clock: Clock;
  readonly #open = new Map<string, readonly Challenge[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new challenge; one for a kiosk that is not `known` looks the same and fits nothing. */
  issue(kioskId: string, known: boolean): { challenge: string; expiresAt: number } {
    const value = randomBytes(32).toString('base64url');
    const expiresAt = this.#clock.now() + LIFETIME_MS;
    if (known) {
      const kept = [...this.#unexpired(kioskId), { value, expiresAt }].slice(-MOST_A_KIOSK);
      this.#open.set(kioskId, kept);
    }
    return { challenge: value, expiresAt };
  }

  /** Uses a challenge up; tells whether it was this kiosk's, unused and not too old. */
  take(kioskId: string, challenge: string): boolean {
    const open = this.#unexpired(kioskId);
    const left = open.filter(({ value }) => value !== challenge);
    if (left.length === 0) this.#open.delete(kioskId);
    else this.#open.set(kioskId, left);
    return left.length < open.length;
  }

  #unexpired(kioskId: string): readonly Challenge[] {
    const now = this.#clock.now();
    return (this.#open.get(kioskId) ?? []).filter(({ expiresAt }) => expiresAt > now);
  }
}
