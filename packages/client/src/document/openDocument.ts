import type { ErrorCode } from '@madoguchi/domain';
import type { Observable } from '../store.ts';

/** A document of the current consultation as a screen shows it. */
export interface ShownDocument<State> {
  /** With the own edits on top, also those that wait for the connection; `null` until it was first asked for. */
  readonly state: State | null;
  /** Whether what the others do arrives at this moment: not without a connection, nor while held. */
  readonly current: boolean;
  /** The last own edit that the server has refused; it is undone. */
  readonly refused: { readonly code: ErrorCode } | null;
}

/** What the parties of one consultation draw or type together, until the consultation is over. */
export interface OpenDocument<State, Operation> extends Observable<ShownDocument<State>> {
  /**
   * Does it here at once, and for all as soon as possible. Throws `AppError`: `WRONG_STATE` before the
   * document is there, `TOO_LARGE`, `TOO_MANY_REQUESTS` when too much waits for the connection.
   */
  edit(operation: Operation): void;
}
