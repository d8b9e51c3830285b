/** Those who wait for the same moment. */
export class Waiters {
  readonly #all = new Set<() => void>();

  /** Resolves at the next moment. */
  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#all.add(resolve);
    });
  }

  /** It has come. */
  release(): void {
    for (const resolve of this.#all) resolve();
    this.#all.clear();
  }
}
