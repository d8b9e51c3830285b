/** Counts by place and counter, to be held against those that were kept. */
export class Recount {
  readonly #counts = new Map<string, number>();

  add(place: string, counter: string, by = 1): void {
    const key = `${place} ${counter}`;
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }

  /** How many counts there are. */
  get size(): number {
    return this.#counts.size;
  }

  /** What one counter comes to everywhere. */
  total(counter: string): number {
    return [...this.#counts].reduce(
      (sum, [key, count]) => sum + (key.endsWith(` ${counter}`) ? count : 0),
      0,
    );
  }

  /** Where the two differ, each with both numbers. */
  differences(other: Recount): readonly string[] {
    const keys = new Set([...this.#counts.keys(), ...other.#counts.keys()]);
    return [...keys]
      .map((key) => ({
        key,
        ours: this.#counts.get(key) ?? 0,
        theirs: other.#counts.get(key) ?? 0,
      }))
      .filter(({ ours, theirs }) => ours !== theirs)
      .map(({ key, ours, theirs }) => `${key}: ${String(ours)} and ${String(theirs)}`);
  }
}
