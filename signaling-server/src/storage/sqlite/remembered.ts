/**
 * Answers from memory what is asked with every message and changes a few times a year: offices and
 * people. Whoever changes such a row, or takes a change back, has to call `forget`. This process is
 * the only writer of its database.
 */
export class Remembered {
  #generation = 0;

  /** A reader that asks the database once, and again after `forget`. */
  of<T>(read: () => T): () => T {
    let known: { readonly value: T; readonly generation: number } | null = null;
    return () => {
      known =
        known?.generation === this.#generation
          ? known
          : { value: read(), generation: this.#generation };
      return known.value;
    };
  }

  /** From now on everything is read anew. */
  forget(): void {
    this.#generation += 1;
  }
}
