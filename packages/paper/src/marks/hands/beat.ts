/** As often as a page may send (LD12); more would only wait. */
export const BEAT_MS = 50;

/** Runs something when it is asked for, but not more often than the channel sends. */
export class Beat {
  readonly #run: () => void;
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** At once, or when the time has come. */
  ask(): void {
    if (this.#timer !== null) return;
    const wait = this.#last + BEAT_MS - performance.now();
    if (wait <= 0) this.now();
    else {
      this.#timer = setTimeout(() => {
        this.now();
      }, wait);
    }
  }

  /** At once, whatever was before. */
  now(): void {
    this.stop();
    this.#last = performance.now();
    this.#run();
  }

  /** What was asked for is not run any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
