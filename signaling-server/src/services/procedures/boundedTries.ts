import { AppError } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';

/** Wrong numbers within `WHILE_MS` after which further tries are refused until it has passed. */
const MOST_WRONG = 5;
const WHILE_MS = 10 * 60_000;
/** Keys that are remembered at a time; the oldest go first. */
const MOST_KEYS = 10_000;

/** Counts wrong numbers by who tries and by what they try; it lies in memory. */
export class BoundedTries {
  readonly #clock: Clock;
  readonly #wrong = new Map<string, { readonly since: number; readonly count: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Refuses with `TOO_MANY_REQUESTS` where any of the keys has had too many. */
  assertMayTry(keys: readonly string[]): void {
    if (keys.some((key) => this.#count(key) >= MOST_WRONG)) {
      throw new AppError('TOO_MANY_REQUESTS');
    }
  }

  wasWrong(keys: readonly string[]): void {
    for (const key of keys) {
      const count = this.#count(key) + 1;
      const since = this.#wrong.get(key)?.since ?? this.#clock.steady();
      this.#wrong.delete(key);
      this.#wrong.set(key, { since: count === 1 ? this.#clock.steady() : since, count });
    }
    for (const key of this.#wrong.keys()) {
      if (this.#wrong.size <= MOST_KEYS) break;
      this.#wrong.delete(key);
    }
  }

  wasRight(keys: readonly string[]): void {
    for (const key of keys) this.#wrong.delete(key);
  }

  #count(key: string): number {
    const known = this.#wrong.get(key);
    if (known === undefined || this.#clock.steady() - known.since >= WHILE_MS) return 0;
    return known.count;
  }
}
