import type { Clock } from '../clock.ts';

/** A throttled action with one timer: however often it is asked for meanwhile, it runs once. */
export class ThrottledAction {
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

  /** Runs it in `ms`, unless it is due already; 0 runs it at once instead, also within the pace. */
  after(ms: number): void {
    if (this.#callOff !== null && ms > 0) return;
    this.stop();
    this.#callOff = this.#clock.after(ms, () => {
      this.#callOff = null;
      this.#doneAt = this.#clock.now();
      this.#act();
    });
  }

  /** Runs it after the changes of this turn, and at least `paceMs` after the last run. */
  soon(): void {
    this.after(Math.max(1, this.#doneAt + this.#paceMs - this.#clock.now()));
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }
}
