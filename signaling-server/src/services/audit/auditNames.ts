import type { AuditEntry, AuditRecordKind } from '@madoguchi/domain';
import { formatTicket } from '@madoguchi/domain';
import type { AuditLine } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { contactKind } from '../records/contact/index.ts';
import { findRecord } from '../records/find.ts';
import { handoffKind } from '../records/handoff/index.ts';

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

/** Records that may have left memory: which kind, and what they are called. */
const OF_KINDS = {
  consultation: async (db: Database, id: string): Promise<string | undefined> => {
    const c = await findRecord(db, consultationKind, id);
    return c === null ? undefined : formatTicket(c.ticket);
  },
  handoff: async (db: Database, id: string): Promise<string | undefined> =>
    deskName(db, (await findRecord(db, handoffKind, id))?.card.toDeskId),
  contact: async (db: Database, id: string): Promise<string | undefined> =>
    deskName(db, (await findRecord(db, contactKind, id))?.deskId),
} as const;

const isOfKind = (kind: AuditRecordKind): kind is keyof typeof OF_KINDS => kind in OF_KINDS;

const deskName = (db: Database, deskId: string | undefined): string | undefined =>
  db.read(({ organisation }) => organisation.desk(deskId ?? '')?.name.ja);

const IN_WARD: Readonly<
  Record<
    Exclude<AuditRecordKind, keyof typeof OF_KINDS>,
    (stores: Stores, id: string) => string | undefined
  >
> = {
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
    ((isOfKind(kind) ? undefined : IN_WARD[kind](stores, id)) ?? id).slice(0, 200);

/** Looks up what the records of these entries are called, each once, ended ones in the archive. */
export async function recordNames(db: Database, entries: readonly AuditEntry[]): Promise<NameOf> {
  const known = new Map<string, string>();
  for (const { record } of entries) {
    const { kind, id } = record;
    const key = `${kind} ${id}`;
    if (known.has(key) || !isOfKind(kind)) continue;
    known.set(key, ((await OF_KINDS[kind](db, id)) ?? id).slice(0, 200));
  }
  return ({ kind, id }) =>
    known.get(`${kind} ${id}`) ?? db.read((stores) => nameIn(stores)({ kind, id }));
}

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
