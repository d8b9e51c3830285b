import type { KioskModel, Snapshot } from '@madoguchi/client';
import type { KioskView } from '@madoguchi/protocol';
import { createFakePaper } from './fakePaper.ts';

/** A model that shows the given snapshots, one after the other, and otherwise does nothing. */
export function createFakeModel(
  document: KioskModel['document'],
  ...snapshots: [Snapshot<KioskView>, ...Snapshot<KioskView>[]]
): KioskModel {
  let [current] = snapshots;
  const listeners = new Set<() => void>();
  snapshots.slice(1).forEach((snapshot, index) => {
    setTimeout(
      () => {
        current = snapshot;
        for (const listener of listeners) listener();
      },
      50 * (index + 1),
    );
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => current,
    setSending: () => undefined,
    document,
    pages: { put: async () => undefined, get: () => new Promise(() => undefined) },
    paper: createFakePaper(),
    dispose: () => listeners.clear(),
    request: () => new Promise(() => undefined),
    cancel: async () => undefined,
    leave: async () => undefined,
    leaveVisit: async () => undefined,
    requestContact: async () => undefined,
    hangUp: async () => undefined,
  };
}
