import type { ShownDocument } from '@madoguchi/client';
import type { LiveDocument } from '@madoguchi/domain';
import { useObservable } from '@madoguchi/ui-kit';
import { useModel } from '../services.ts';

/** A document of the current consultation: its state, and a way to change it. */
export interface SharedDocument<State, Operation> {
  /** `null` without a consultation and before the document was first asked for. */
  readonly state: State | null;
  /** Does nothing without a state. */
  readonly edit: (operation: Operation) => void;
}

const NOTHING: ShownDocument<never> = { state: null, current: false, refused: null };
const nowhere = { subscribe: () => () => undefined, getSnapshot: () => NOTHING };

/** Follows a live document of the current consultation. */
export function useSharedDocument<State, Operation>(
  type: LiveDocument<State, Operation>,
): SharedDocument<State, Operation> {
  const document = useModel().document(type);
  const { state } = useObservable<ShownDocument<State>>(document ?? nowhere);
  return {
    state,
    edit: (operation) => {
      if (state !== null) document?.edit(operation);
    },
  };
}
