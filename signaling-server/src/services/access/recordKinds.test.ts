import type { AppError, RecordPlace } from '@madoguchi/domain';
import { clientEvents, routes, type ClientEvent } from '@madoguchi/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { createMemoryDatabase } from '../../storage/memory/memoryDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { Access, type Asker } from './access.ts';
import { checkEntry } from './gate.ts';
import { RECORD_KINDS, unknownKinds, type RecordKind } from './recordKinds.ts';

const { data, ack } = clientEvents['handoff.settle'];
const paperEvent: ClientEvent = {
  ...{ action: 'handoff.answer', data, ack },
  about: { kind: 'desk', id: ({ paperId }: { paperId: string }) => paperId },
};
const place: RecordPlace = {
  ...{ kioskId: '', staffIds: [], participantIds: [], centerId: '', branchIds: [], closed: false },
  deskIds: ['desk'],
};
const paper: RecordKind = {
  kind: 'desk',
  notThere: 'NOT_FOUND',
  placeOf: (_, id) => (id === 'none' ? null : { ...place, deskIds: [id] }),
  outOfReach: () => 'NOT_ALLOWED',
};

let db: Database;
beforeEach(async () => {
  db = createMemoryDatabase();
  await db.write(insertExampleWard);
});

/** What the gate answers who asks for a paper; its id stands under a name that nobody else uses. */
function answer(kinds: readonly RecordKind[], paperId: string): string | null {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const access = new Access(db, new FakeClock(), log, kinds);
  const actor = { kind: 'staff', staffId: 'staff-1', role: 'specialist' } as const;
  const asker: Asker = { actor, from: '192.0.2.1' };
  try {
    // Another id beside it is no way round the record that the entry names.
    checkEntry(access, asker, paperEvent, { paperId, consultationId: 'c-1' });
    return null;
  } catch (error) {
    return (error as AppError).message;
  }
}

describe('kinds of records', () => {
  it('[H9] every event and route is about one that there is', () => {
    const entries = [...Object.values(clientEvents), ...Object.values(routes)];
    expect(unknownKinds(entries)).toEqual([]);
    expect(unknownKinds([paperEvent])).toEqual(['desk']);
  });

  it('[H9] one more is one entry more, which the gate asks as it does the others', () => {
    const kinds = [...RECORD_KINDS, paper];
    expect(unknownKinds([paperEvent], kinds)).toEqual([]);
    expect(['desk', 'far-desk', 'none'].map((id) => answer(kinds, id))).toEqual([
      null,
      'NOT_ALLOWED',
      'NOT_FOUND',
    ]);
  });

  it('[H9] nothing is let through that is about a kind the gate does not know', () => {
    expect(answer(RECORD_KINDS, 'desk')).toBe('no kind of records is called desk');
  });
});
