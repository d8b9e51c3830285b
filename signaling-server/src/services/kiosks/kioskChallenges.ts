import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';

/** How long a kiosk may take from the challenge to its connection. */
const LIFETIME_MS = 30_000;

/** 48 bits of time, 80 random bits, and 128 bits by which the server knows what it has made: 256 in all. */
const TIME_BYTES = 6;
const OPEN_BYTES = 16;

/**
 * What kiosks have to sign, each good once. Nothing is kept of a challenge until it has been used, so
 * asking for many neither fills the memory nor pushes out anybody else's; what is kept of a used one
 * goes when it would have ended anyway.
 */
export class KioskChallenges {
  readonly #clock: Clock;
  readonly #secret = randomBytes(32);
  /** Used challenges and when they end, the oldest first. */
  readonly #used = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A new challenge for a kiosk, whether it exists or not. */
  issue(kioskId: string): { challenge: string; expiresAt: number } {
    const expiresAt = this.#clock.now() + LIFETIME_MS;
    const open = randomBytes(OPEN_BYTES);
    open.writeUIntBE(expiresAt, 0, TIME_BYTES);
    const challenge = Buffer.concat([open, this.#seal(kioskId, open)]).toString('base64url');
    return { challenge, expiresAt };
  }

  /** Whether a challenge is this kiosk's, unused and not too old. */
  isGood(kioskId: string, challenge: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    const open = bytes.subarray(0, OPEN_BYTES);
    const seal = this.#seal(kioskId, open);
    const given = bytes.subarray(OPEN_BYTES);
    if (given.length !== seal.length || !timingSafeEqual(given, seal)) return false;
    const expiresAt = open.readUIntBE(0, TIME_BYTES);
    return expiresAt > this.#clock.now() && !this.#used.has(bytes.toString('hex'));
  }

  /** Uses a good challenge up. */
  use(challenge: string): void {
    const now = this.#clock.now();
    for (const [old, endsAt] of this.#used) {
      if (endsAt > now) break;
      this.#used.delete(old);
    }
    // By its bytes: the last character of the text has bits that say nothing.
    this.#used.set(Buffer.from(challenge, 'base64url').toString('hex'), now + LIFETIME_MS);
  }

  #seal(kioskId: string, open: Buffer): Buffer {
    const sealed = createHmac('sha256', this.#secret).update(open).update(kioskId).digest();
    return sealed.subarray(0, OPEN_BYTES);
  }
}
