import type { Clock } from '../clock.ts';

/** One thing that is done a while later, however often it is asked for meanwhile; what is to be done now does not wait. */
export class Later {
  readonly #clock: Clock;
  readonly #paceMs: number;
  readonly #act: () => void;
  #doneAt = -Infinity;
  #callOff: (() => void) | null = null;

  constructor(clock: Clock, paceMs: number, act: () => void) {
    this.#clock = clock;
    this.#paceMs = paceMs;
    this.#act = act;
  }

  /** In `ms`, or when it is due already; 0 is now, also in the middle of a pause. */
  after(ms: number): void {
    if (this.#callOff !== null && ms > 0) return;
    this.stop();
    this.#callOff = this.#clock.after(ms, () => {
      this.#callOff = null;
      this.#doneAt = this.#clock.now();
      this.#act();
    });
  }

  /** When everybody who acts now has done so, and not sooner after the last time than the pace. */
  soon(): void {
    this.after(Math.max(1, this.#doneAt + this.#paceMs - this.#clock.now()));
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }
}
