/** Messages that may go at once. */
const BURST = 50;
/** How often one goes after that: with what is drawn and pressed, far below where a connection is cut for flooding. */
const EVERY_MS = 50;

/** Spaces the messages of pictures, so that the connection keeps room for everything else. */
export class PagePace {
  /** When all that was let go would have gone, one after the other. */
  #until = 0;

  /** How long the next message has to wait, in milliseconds; it counts as gone then. `now` in epoch milliseconds. */
  next(now: number): number {
    this.#until = Math.max(now, this.#until) + EVERY_MS;
    return Math.max(0, this.#until - now - BURST * EVERY_MS);
  }
}
