import { AUDIT_RECORDS, type AuditEntry } from '@madoguchi/domain';
import type { AuditLine } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { findRecord } from '../records/find.ts';
import { KINDS } from '../records/index.ts';
import { kioskName } from '../records/places.ts';
import { KindRegistry } from '../records/registry.ts';
import { referencesIn } from './references.ts';

const nameAmong = (rows: readonly { readonly id: string; readonly name: string }[], id: string) =>
  rows.find((row) => row.id === id)?.name;

type RecordOf = AuditEntry['record'];

/** What a record is called today. */
export type NameOf = (record: RecordOf) => string;

/** What the ward's units are called; records have their own names (`RecordKind.titleOf`). */
const IN_WARD: Readonly<Record<string, (stores: Stores, id: string) => string | undefined>> = {
  staff: ({ staff }, id) => staff.get(id)?.displayName,
  kiosk: kioskName,
  branch: ({ organisation }, id) => nameAmong(organisation.branches(), id),
  center: ({ organisation }, id) => organisation.center(id)?.district,
  department: ({ organisation }, id) => nameAmong(organisation.departments(), id),
  desk: ({ organisation }, id) => organisation.desk(id)?.name.ja,
  partner: ({ organisation }, id) => nameAmong(organisation.partners(), id),
  topic: ({ organisation }, id) => organisation.topic(id)?.name.ja,
  audit: () => '',
  system: () => '',
};

/** Names of what lies in memory; anything else, and what is no longer there, goes by its id. */
export const nameIn =
  (stores: Stores): NameOf =>
  ({ kind, id }) =>
    (IN_WARD[kind]?.(stores, id) ?? id).slice(0, MAX_NAME);

/**
 * Looks up what the records of these entries and the ids in their details are called, each once: by the name
 * of today, ended records in the archive, and what was removed by the name that the log has of it.
 */
export const recordNames = (
  db: Database,
  entries: readonly AuditEntry[],
  kinds = new KindRegistry(KINDS),
): Promise<NameOf> =>
  namesOfRecords(
    db,
    entries.flatMap((entry) => [entry.record, ...referencesIn(entry).values()]),
    kinds,
  );

/** The same of records themselves. */
export async function namesOfRecords(
  db: Database,
  records: readonly RecordOf[],
  kinds = new KindRegistry(KINDS),
): Promise<NameOf> {
  const known = new Map<string, string>();
  for (const record of records) {
    const key = keyOf(record);
    if (known.has(key)) continue;
    const name = (await titleOf(db, kinds, record)) ?? (await titleOfThen(db, record));
    known.set(key, (name ?? record.id).slice(0, MAX_NAME));
  }
  return (record) => known.get(keyOf(record)) ?? db.read((stores) => nameIn(stores)(record));
}

const MAX_NAME = 200;

/** What a record or a unit is called today; `undefined` for what is not there. */
async function titleOf(
  db: Database,
  kinds: KindRegistry,
  { kind: name, id }: RecordOf,
): Promise<string | undefined> {
  const kind = kinds.find(name);
  if (kind === null) return db.read((stores) => IN_WARD[name]?.(stores, id));
  const found = await findRecord(db, kind, id);
  return found === null ? undefined : db.read((stores) => kind.titleOf(stores, found));
}

/** Entries about a removed unit that are looked through for its name. */
const LOOKED_THROUGH = 20;

/** What a unit that was removed was called last, as the log tells it. */
async function titleOfThen(db: Database, { kind, id }: RecordOf): Promise<string | undefined> {
  const recordKind = AUDIT_RECORDS.find((each) => each === kind);
  if (recordKind === undefined || IN_WARD[kind] === undefined) return undefined;
  const anything = { staffId: null, action: null, from: null, until: null, before: null };
  const asked = { ...anything, recordKind, recordId: id };
  for (const { details } of await db.archive.searchAudit(asked, LOOKED_THROUGH)) {
    const name = NAME_FIELDS.map((field) => details[field]).find((value) => Boolean(value));
    if (typeof name === 'string') return name;
  }
  return undefined;
}

const NAME_FIELDS = ['name', 'district', 'displayName'].flatMap((field) => [
  `${field}.after`,
  `${field}.before`,
  field,
]);

const keyOf = ({ kind, id }: RecordOf): string => `${kind} ${id}`;

/** Who did something, by the name of today. The server and strangers have none. */
export function whoDid(nameOf: NameOf, actor: AuditEntry['actor']): AuditLine['who'] {
  const { kind } = actor;
  if (kind === 'system' || kind === 'anonymous') return { kind, id: null, name: '' };
  // A guest has a name only for as long as the call lasts, and only there.
  if (kind === 'guest') return { kind, id: actor.participantId, name: '' };
  if (kind === 'handset') return { kind, id: actor.handsetId, name: '' };
  const id = kind === 'staff' ? actor.staffId : actor.kioskId;
  return { kind, id, name: nameOf({ kind, id }) };
}

/** A line of the log as people read it. */
export const auditLine = (nameOf: NameOf, entry: AuditEntry): AuditLine => ({
  sequence: entry.sequence,
  at: entry.at,
  action: entry.action,
  who: whoDid(nameOf, entry.actor),
  from: entry.from.slice(0, 200),
  record: { ...entry.record, name: nameOf(entry.record) },
  details: { ...entry.details },
  names: namesOf(nameOf, entry),
});

/** What the ids in the details of an entry stand for, as far as that has a name. */
function namesOf(nameOf: NameOf, entry: AuditEntry): AuditLine['names'] {
  const names: Record<string, string> = {};
  for (const [written, record] of referencesIn(entry)) {
    const name = nameOf(record);
    if (name !== record.id) names[written] = name;
  }
  return names;
}
