import type { ConsoleModel, OpenDocument } from '@madoguchi/client';
import type { LiveDocument } from '@madoguchi/domain';

/** A document that nobody else has: what is edited here is applied here, as the specialist of the gallery. */
function openAlone<State, Operation>(
  type: LiveDocument<State, Operation>,
  initial: State = type.empty(),
): OpenDocument<State, Operation> {
  let shown = { state: initial, current: true, refused: null };
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getSnapshot: () => shown,
    edit(operation) {
      shown = { ...shown, state: type.apply(shown.state, operation, 'staff:s1') };
      for (const listener of listeners) listener();
    },
  };
}

/** What documents contain at first, by name of type; the others are empty. */
export type Written = Readonly<Record<string, unknown>>;

/** Opens each type of document once. */
export function fakeDocuments(written: Written = {}): ConsoleModel['document'] {
  const open = new Map<string, unknown>();
  return <State, Operation>(type: LiveDocument<State, Operation>) => {
    const known = open.get(type.name) ?? openAlone(type, written[type.name] as State | undefined);
    open.set(type.name, known);
    // A name belongs to one type.
    return known as OpenDocument<State, Operation>;
  };
}
