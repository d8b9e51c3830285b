import type { OpenDocument, ShownDocument } from '@madoguchi/client';
import type { LiveDocument, Seat } from '@madoguchi/domain';

/** A document without a server: what is done to it is applied here, by any seat. */
export class AloneDocument<State, Operation> implements OpenDocument<State, Operation> {
  readonly #type: LiveDocument<State, Operation>;
  readonly #me: Seat;
  readonly #listeners = new Set<() => void>();
  #shown: ShownDocument<State>;
  /** Hears of what is done here, so that another page can do the same. */
  passOn: (operation: Operation) => void = () => undefined;

  constructor(type: LiveDocument<State, Operation>, me: Seat) {
    this.#type = type;
    this.#me = me;
    this.#shown = { state: type.empty(), current: true, refused: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ShownDocument<State> => this.#shown;

  edit(operation: Operation): void {
    this.apply(operation, this.#me);
    this.passOn(operation);
  }

  apply(operation: Operation, by: Seat): void {
    const { state } = this.#shown;
    if (state === null) return;
    this.#shown = { ...this.#shown, state: this.#type.apply(state, operation, by) };
    for (const listener of this.#listeners) listener();
  }
}
