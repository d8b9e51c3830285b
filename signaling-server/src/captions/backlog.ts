/** A caption that comes later than this is about something else by then. */
const LATE_MS = 3_000;
/** Behind by less it takes part again. */
const CAUGHT_UP_MS = 500;
/** Whoever deals with nothing for so long never will. */
const STUCK_MS = 20_000;

/** How far an engine is behind with what it was sent. Times are milliseconds of one clock that nobody sets. */
export class Backlog {
  /** When each message was sent that it has not dealt with, the oldest first. */
  readonly #open: { readonly number: number; readonly at: number }[] = [];
  #last = 0;
  #isLate = false;
  /** When it last dealt with something, or was sent something while it had nothing to do. */
  #movedAt = 0;

  /** Notes that something is sent; answers its number. */
  sent(now: number): number {
    if (this.#open.length === 0) this.#movedAt = now;
    this.#last += 1;
    this.#open.push({ number: this.#last, at: now });
    return this.#last;
  }

  dealtWith(number: number, now: number): void {
    while (this.#open[0] !== undefined && this.#open[0].number <= number) this.#open.shift();
    this.#movedAt = now;
  }

  /** Whether what comes now is dropped; once late, until it has almost caught up. */
  isLate(now: number): boolean {
    const behind = now - (this.#open[0]?.at ?? now);
    this.#isLate = behind > (this.#isLate ? CAUGHT_UP_MS : LATE_MS);
    return this.#isLate;
  }

  /** Whether it has dealt with nothing for longer than `limit` milliseconds, though there is something. */
  isStuck(now: number, limit = STUCK_MS): boolean {
    return this.#open.length > 0 && now - this.#movedAt > limit;
  }
}
