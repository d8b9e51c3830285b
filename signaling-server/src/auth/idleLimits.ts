import type { Clock } from '../ports/clock.ts';

export const IDLE_MS = 15 * 60_000;

/**
 * When sessions are idle, measured from the last sign of life by a clock that nobody can set: setting
 * the machine's clock on throws nobody out, and setting it back leaves no screen open for longer. What
 * the database says counts where this process has not seen the session before, after a start.
 */
export class IdleLimits {
  readonly #clock: Clock;
  readonly #ends = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A sign of life. */
  signOf(sessionId: string): void {
    this.#ends.set(sessionId, this.#clock.steady() + IDLE_MS);
  }

  /** When it will be idle, in epoch milliseconds of the clock as it is set now. */
  endOf({ sessionId, idleEndsAt }: { readonly sessionId: string; idleEndsAt: number }): number {
    const [now, steady] = [this.#clock.now(), this.#clock.steady()];
    let end = this.#ends.get(sessionId);
    if (end === undefined) {
      end = steady + Math.min(idleEndsAt - now, IDLE_MS);
      this.#ends.set(sessionId, end);
    }
    return now + end - steady;
  }

  forget(sessionId: string): void {
    this.#ends.delete(sessionId);
  }
}
