import type { Clock } from '../ports/clock.ts';

/** Lets something happen at once, and then again only after a while, however often it is wanted meanwhile. */
export class Pace {
  readonly #lastAt = new Map<string, number>();
  readonly #wanted = new Set<string>();

  /** Whether it may happen now. If not, `again` is called when it may, once however often it was wanted. */
  isDue(key: string, everyMs: number, clock: Clock, again: () => void): boolean {
    const now = clock.steady();
    const left = (this.#lastAt.get(key) ?? -Infinity) + everyMs - now;
    if (left <= 0) {
      this.#lastAt.set(key, now);
      return true;
    }
    if (!this.#wanted.has(key)) {
      this.#wanted.add(key);
      clock.after(left, () => {
        this.#wanted.delete(key);
        again();
      });
    }
    return false;
  }
}
