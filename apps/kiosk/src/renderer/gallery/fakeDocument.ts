import type { KioskModel, OpenDocument, ShownDocument } from '@madoguchi/client';
import type { LiveDocument } from '@madoguchi/domain';
import { roomPeopleDocument, type RoomPeople } from '@madoguchi/protocol';

/** A document that is there, by the name of its type. */
export type Fake = readonly [name: string, document: unknown];

/** A document in a state; what the kiosk does to it is seen, as in a call. */
export function fakeDocument<State, Operation>(
  type: LiveDocument<State, Operation>,
  state: State,
): Fake {
  let shown: ShownDocument<State> = { state, current: true, refused: null };
  const listeners = new Set<() => void>();
  const document: OpenDocument<State, Operation> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => shown,
    edit(operation) {
      const before = shown.state ?? type.empty();
      shown = { ...shown, state: type.apply(before, operation, 'kiosk') };
      for (const listener of listeners) listener();
    },
  };
  return [type.name, document];
}

/** The documents of a call; those that are not given are not there yet. */
export function fakeDocuments(...fakes: readonly Fake[]): KioskModel['document'] {
  const there = new Map(fakes);
  return <State, Operation>(type: LiveDocument<State, Operation>) =>
    // Each was made with the type of its name.
    (there.get(type.name) as OpenDocument<State, Operation> | undefined) ?? null;
}

/** What each end has said of its room; nothing of the resident's where they are asked. */
export const peopleSaid = (own: readonly RoomPeople[] | null, again = false): Fake =>
  fakeDocument(roomPeopleDocument, {
    said: {
      'staff:s1': { people: ['colleague'], again: false },
      'guest:g1': { people: ['alone'], again: false },
      ...(own && { kiosk: { people: [...own], again } }),
    },
  });
