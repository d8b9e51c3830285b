import type { Snapshot } from '@madoguchi/client';
import type { ConsoleView } from '@madoguchi/protocol';

export type ConsoleSnapshot = Snapshot<ConsoleView>;

/** The world of a fake model: a snapshot that can be changed. */
export function createWorld(initial: ConsoleSnapshot) {
  let snapshot = initial;
  const listeners = new Set<() => void>();
  return {
    observable: {
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      getSnapshot: () => snapshot,
    },
    set(change: Partial<ConsoleSnapshot>) {
      snapshot = { ...snapshot, ...change };
      for (const listener of listeners) listener();
    },
  };
}
