const WINDOW_MS = 5_000;

/** How much one connection may still send: a share for each five seconds, all of it at once if it likes. */
export class MessageBudget {
  readonly #most: number;
  #began: number;
  #used = 0;

  /** `perSecond` on average over five seconds; `now` in epoch milliseconds. */
  constructor(perSecond: number, now: number) {
    this.#most = perSecond * (WINDOW_MS / 1000);
    this.#began = now;
  }

  /** Counts one message; false when there are more than any client of ours ever sends. */
  take(now: number): boolean {
    // A clock that was set back begins a new window, too.
    if (now - this.#began >= WINDOW_MS || now < this.#began) {
      this.#began = now;
      this.#used = 0;
    }
    this.#used += 1;
    return this.#used <= this.#most;
  }
}
