interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * A clock that a fault drives: hours pass as fast as the work that falls due in them. Timers run on a
 * clock of their own, as a machine's do: setting the clock moves none of them.
 */
export class DrivenClock {
  /** Resolves when what was begun by a timer is durable and announced; none of it needs a timer. */
  settled: () => Promise<void> = () => Promise.resolve();
  #now: number;
  #steady = 0;
  readonly #timers = new Set<Timer>();

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#steady + ms, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Somebody sets the machine's clock. */
  set(byMs: number): void {
    this.#now += byMs;
  }

  /** How long something has been under way, whatever the clock was set to. */
  steady(): number {
    return this.#steady;
  }

  /** Lets time pass, and everything happen that is due meanwhile, in its order. */
  async pass(ms: number): Promise<void> {
    const until = this.#steady + ms;
    for (let next = this.#due(until); next !== null; next = this.#due(until)) {
      this.#timers.delete(next);
      this.#goOn(Math.max(next.at, this.#steady));
      next.callback();
      await this.settled();
    }
    this.#goOn(until);
  }

  #goOn(steady: number): void {
    this.#now += steady - this.#steady;
    this.#steady = steady;
  }

  #due(until: number): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers) {
      if (timer.at <= until && (first === null || timer.at < first.at)) first = timer;
    }
    return first;
  }
}
