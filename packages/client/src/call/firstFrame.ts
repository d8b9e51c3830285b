import type { Clock } from '../clock.ts';

export interface FirstFrameDependencies {
  readonly clock: Clock;
  framesDecoded(): Promise<number>;
  /** Asks the sender for a whole picture. */
  ask(): void;
}

/** A first frame takes about 100 ms; a sender ignores requests that come within 300 ms. */
const PATIENCE_MS = 400;
const REPEAT_MS = 500;
const MOST_REQUESTS = 12;

/**
 * Sees to it that a picture begins. When the first whole frame is lost, the server by itself asks
 * for another one only after a second.
 */
export class FirstFrame {
  readonly #dependencies: FirstFrameDependencies;
  #callOff: (() => void) | null = null;

  constructor(dependencies: FirstFrameDependencies) {
    this.#dependencies = dependencies;
  }

  /** From now on a picture should come; asked twice, it goes on waiting for the same one. */
  expect(): void {
    if (this.#callOff !== null) return;
    const before = this.#count();
    this.#wait(PATIENCE_MS, before, MOST_REQUESTS);
  }

  close(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #wait(ms: number, before: Promise<number>, requestsLeft: number): void {
    if (requestsLeft === 0) {
      this.#callOff = null;
      return;
    }
    const callOff = this.#dependencies.clock.after(ms, () => {
      void this.#look(callOff, before, requestsLeft);
    });
    this.#callOff = callOff;
  }

  async #look(turn: () => void, before: Promise<number>, requestsLeft: number): Promise<void> {
    const came = (await this.#count()) > (await before);
    // Called off, or expected anew, while the browser was counting.
    if (this.#callOff !== turn) return;
    this.#callOff = null;
    if (came) return;
    this.#dependencies.ask();
    this.#wait(REPEAT_MS, before, requestsLeft - 1);
  }

  async #count(): Promise<number> {
    // A track that has just been closed cannot be counted; then nothing is expected of it either.
    return this.#dependencies.framesDecoded().catch(() => 0);
  }
}
