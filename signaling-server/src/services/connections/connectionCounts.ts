/** How many connections each device or person has right now. */
export class ConnectionCounts {
  readonly #counts = new Map<string, number>();

  has(id: string): boolean {
    return this.#counts.has(id);
  }

  /** Returns whether this was the first. */
  add(id: string): boolean {
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    return count === 0;
  }

  /** Returns whether this was the last. */
  remove(id: string): boolean {
    const count = (this.#counts.get(id) ?? 0) - 1;
    if (count > 0) this.#counts.set(id, count);
    else this.#counts.delete(id);
    return count <= 0;
  }
}
