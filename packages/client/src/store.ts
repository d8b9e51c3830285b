/** A value that changes over time, in the shape React's `useSyncExternalStore` wants. */
export interface Observable<T> {
  subscribe(listener: () => void): () => void;
  getSnapshot(): T;
}

/** Holds one immutable value; a new one with the same fields is no change, and nobody is told. */
export class Store<T extends object> implements Observable<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  // Bound, because React calls both without their owner.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): T => this.#value;

  set(value: T): void {
    if (sameFields(this.#value, value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Ends every subscription. */
  clear(): void {
    this.#listeners.clear();
  }
}

/** Whether two objects have the same fields with identical values. */
function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

/** The former object where the new one says the same, so that what is shown does not change. */
export function keepSame<T extends object>(former: T | null, next: T): T {
  return former !== null && sameFields(former, next) ? former : next;
}
