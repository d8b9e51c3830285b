import type { AuditEntry } from '@madoguchi/domain';
import type { AuditLine } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { findRecord } from '../records/find.ts';
import { KINDS } from '../records/index.ts';
import { KindRegistry } from '../records/registry.ts';

/** A kiosk as staff know it: its district and its name. */
function kioskName({ kiosks, organisation }: Stores, id: string): string | undefined {
  const kiosk = kiosks.get(id);
  if (kiosk === null) return undefined;
  return `${organisation.center(kiosk.centerId)?.district ?? ''} ${kiosk.name}`.trim();
}

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
    (IN_WARD[kind]?.(stores, id) ?? id).slice(0, 200);

/** Looks up what the records of these entries are called, each once, ended ones in the archive. */
export async function recordNames(
  db: Database,
  entries: readonly AuditEntry[],
  kinds = new KindRegistry(KINDS),
): Promise<NameOf> {
  const known = new Map<string, string>();
  for (const { record } of entries) {
    const key = keyOf(record);
    const kind = kinds.find(record.kind);
    if (kind === null || known.has(key)) continue;
    const found = await findRecord(db, kind, record.id);
    const title = found === null ? record.id : db.read((stores) => kind.titleOf(stores, found));
    known.set(key, title.slice(0, 200));
  }
  return (record) => known.get(keyOf(record)) ?? db.read((stores) => nameIn(stores)(record));
}

const keyOf = ({ kind, id }: RecordOf): string => `${kind} ${id}`;

/** Who did something, by the name of today. The server and strangers have none. */
export function whoDid(nameOf: NameOf, actor: AuditEntry['actor']): AuditLine['who'] {
  const { kind } = actor;
  if (kind === 'system' || kind === 'anonymous') return { kind, id: null, name: '' };
  // A guest has a name only for as long as the call lasts, and only there.
  if (kind === 'guest') return { kind, id: actor.participantId, name: '' };
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
});
