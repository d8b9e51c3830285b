import type { Actor, Consultation, RecordPlace } from '@madoguchi/domain';
import { mayOn } from '@madoguchi/domain';
import type { Belonging } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { attachmentForm } from '../records/attachment/store.ts';
import { KINDS } from '../records/index.ts';
import { KindRegistry } from '../records/registry.ts';
import { MARKS, placeWithin } from '../records/searched.ts';
import { wardOf } from '../records/places.ts';
import { foundOf, isSearched, keyOf, readFound, rowOf, type FoundRecord } from './foundRecords.ts';
import { mayRead, readerOf } from './reach.ts';

/** More than anybody hangs on one consultation. */
const MOST = 100;

type Reader = Extract<Actor, { kind: 'staff' }>;

/**
 * Everything that hangs on a consultation, the oldest first: cards, wishes for contact, procedures. Whoever may read the
 * consultation sees that it is there; its words are for who may read it.
 */
export async function belongingsOf(
  db: Database,
  actor: Actor | { kind: 'system' },
  consultation: Consultation,
  kinds = new KindRegistry(KINDS),
): Promise<readonly Belonging[]> {
  const reader = db.read((stores) => readerOf(stores, actor));
  if (reader === null) return [];
  const live = db.read((stores) => liveOf(stores, kinds, consultation));
  const entries = await db.archive.search({
    ...{ marks: [[MARKS.consultation(consultation.id)]], words: [], since: 0, after: null },
    ...{ before: Number.MAX_SAFE_INTEGER, limit: MOST },
  });
  const ended = await Promise.all(
    entries.map(async ({ kind: name, id }) => {
      const kind = kinds.find(name);
      return kind === null || !isSearched(kind) ? null : await readFound(db, kind, id);
    }),
  );
  const known = new Set(live.map(keyOf));
  const all = [...live, ...ended.filter((each) => each !== null && !known.has(keyOf(each)))]
    .filter((each) => each !== null)
    .filter(({ kind, id }) => kind.name !== 'consultation' || id !== consultation.id)
    .toSorted((a, b) => a.of.at - b.of.at);
  return await Promise.all(all.map((each) => belonging(db, reader, each)));
}

function liveOf(stores: Stores, kinds: KindRegistry, c: Consultation): readonly FoundRecord[] {
  return [...kinds.all()].filter(isSearched).flatMap((kind) =>
    kind
      .open(stores.records(kind))
      .filter((record) => kind.search.consultationOf(record) === c.id)
      .map((record) => foundOf(stores, kind, record, c)),
  );
}

async function belonging(db: Database, reader: Reader, found: FoundRecord): Promise<Belonging> {
  const { kind, record, id, of, consultation } = found;
  const place = db.read((stores) => placeWithin(kind.placeOf(stores, record), consultation));
  const isRead = db.read((stores) => mayRead(stores, reader, place));
  const attachments = await attachmentsOf(db, reader, place, found);
  return db.read((stores) => {
    const {
      ticket: _ticket,
      topicName: _topic,
      excerpts: _none,
      mayOpen: _open,
      ...row
    } = rowOf(stores, reader, found, []);
    return {
      ...row,
      ...{ id, attachments: [...attachments] },
      texts: isRead ? of.texts.filter(({ text }) => text !== '') : [],
      counts: isRead
        ? Object.entries(of.counts ?? {}).map(([field, value]) => ({ field, value }))
        : [],
      kind: kind.name,
    };
  });
}

/** The pages that go with a card, for who may look at them. */
async function attachmentsOf(
  db: Database,
  reader: Reader,
  place: RecordPlace,
  { kind, id }: FoundRecord,
): Promise<readonly string[]> {
  if (kind.name !== 'handoff') return [];
  const may = db.read((stores) => mayOn(reader, 'attachment.read', place, wardOf(stores)));
  if (!may) return [];
  const rows = await db.archive.referring(attachmentForm, 'handoff_id', id);
  return rows.map((row) => attachmentForm.fromRow(row).id);
}
