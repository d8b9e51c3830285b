import { setImmediate as nextTurn } from 'node:timers/promises';

/** Nobody who waits for an answer is to notice what somebody else reads. */
const TURN_MS = 4;

/** Lets others have their turn in the middle of something long. */
export class Pace {
  #since = performance.now();

  /** Waits for them when it has gone on for long enough. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
