import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever asks first waits for so long; of a ward of usual size it is counted by then. */
const PATIENCE_MS = 200;

/**
 * A count that takes minutes of a ward that is many years old. It is made once for whatever it depends on (`key`), in the
 * background, and kept until that changes.
 */
export class KeptCount<T> {
  #key: string | null = null;
  #value: T | null = null;
  #counting: Promise<void> = Promise.resolve();

  /** The count; `null` while it is being made. `count` stops when `goesOn` says no more. Throws what made it fail. */
  async of(key: string, count: (goesOn: () => boolean) => Promise<T>): Promise<T | null> {
    if (this.#key !== key) {
      this.#key = key;
      this.#value = null;
      this.#counting = this.#make(key, count);
      // Whoever asks next hears of it; until then nobody waits for it.
      this.#counting.catch(() => undefined);
      await Promise.race([this.#counting, sleep(PATIENCE_MS, null, { ref: false })]);
    } else if (this.#value === null) {
      await Promise.race([this.#counting, Promise.resolve()]);
    }
    return this.#value;
  }

  async #make(key: string, count: (goesOn: () => boolean) => Promise<T>): Promise<void> {
    const isWanted = (): boolean => this.#key === key;
    try {
      const value = await count(isWanted);
      if (isWanted()) this.#value = value;
    } catch (error) {
      if (isWanted()) this.#key = null;
      throw error;
    }
  }
}
