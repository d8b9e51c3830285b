import type { Clock } from '../../ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands until a test moves it. */
export class FakeClock implements Clock {
  #now: number;
  #setBy = 0;
  #timers: Timer[] = [];

  constructor(start = Date.UTC(2026, 10, 22, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  steady(): number {
    return this.#now - this.#setBy;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((t) => t !== timer);
    };
  }

  /** Somebody sets the machine's clock: timers go on as they were. */
  set(byMs: number): void {
    this.#now += byMs;
    this.#setBy += byMs;
    this.#timers = this.#timers.map(({ at, callback }) => ({ at: at + byMs, callback }));
  }

  /** Moves on, calls back what is due in order, and lets everything that follows settle. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#timers.filter((t) => t.at <= until).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((t) => t !== next);
      this.#now = next.at;
      next.callback();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

/** Waits until background work that needs no timer has run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise(setImmediate);
}
