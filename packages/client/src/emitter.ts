/** Typed events of one manager: a map from the event's name to what its listeners are given. */
export class Emitter<Events extends Record<keyof Events, unknown[]>> {
  readonly #listeners: { [E in keyof Events]?: Set<(...args: Events[E]) => void> } = {};

  /** Listens until the returned function is called or the manager is disposed of. */
  on<E extends keyof Events>(event: E, listener: (...args: Events[E]) => void): () => void {
    const set = (this.#listeners[event] ??= new Set());
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  emit<E extends keyof Events>(event: E, ...args: Events[E]): void {
    // A listener may unsubscribe (itself or others) while it is called.
    for (const listener of [...(this.#listeners[event] ?? [])]) listener(...args);
  }

  /** Ends every subscription. */
  clear(): void {
    for (const event in this.#listeners) this.#listeners[event]?.clear();
  }
}
