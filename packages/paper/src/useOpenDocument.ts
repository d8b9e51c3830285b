import type { OpenDocument, ShownDocument } from '@madoguchi/client';
import { useObservable } from '@madoguchi/ui-kit';
import { useCallback } from 'react';

/** A live document of the call: its state, and a way to change it. */
export interface SharedDocument<State, Operation> {
  /** `null` without a call and before the document was first asked for. */
  readonly state: State | null;
  /** Does nothing without a state. The same function as long as it is the same document. */
  readonly edit: (operation: Operation) => void;
}

const NOTHING: ShownDocument<never> = { state: null, current: false, refused: null };
const nowhere = { subscribe: () => () => undefined, getSnapshot: () => NOTHING };

/** Follows a live document, also while there is none yet. */
export function useOpenDocument<State, Operation>(
  document: OpenDocument<State, Operation> | null,
): SharedDocument<State, Operation> {
  const { state } = useObservable<ShownDocument<State>>(document ?? nowhere);
  const edit = useCallback(
    (operation: Operation) => {
      if (document !== null && document.getSnapshot().state !== null) document.edit(operation);
    },
    [document],
  );
  return { state, edit };
}
