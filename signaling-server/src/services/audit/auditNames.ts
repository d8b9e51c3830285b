import type { AuditEntry, AuditRecordKind } from '@madoguchi/domain';
import { formatTicket } from '@madoguchi/domain';
import type { AuditLine } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';

/** A kiosk as staff know it: its district and its name. */
function kioskName({ kiosks, organisation }: Stores, id: string): string | undefined {
  const kiosk = kiosks.get(id);
  if (kiosk === null) return undefined;
  return `${organisation.center(kiosk.centerId)?.district ?? ''} ${kiosk.name}`.trim();
}

const nameIn = (rows: readonly { readonly id: string; readonly name: string }[], id: string) =>
  rows.find((row) => row.id === id)?.name;

const NAMES: Readonly<Record<AuditRecordKind, (stores: Stores, id: string) => string | undefined>> =
  {
    consultation({ consultations }, id) {
      const ticket = consultations.get(id)?.ticket;
      return ticket && formatTicket(ticket);
    },
    staff: ({ staff }, id) => staff.get(id)?.displayName,
    kiosk: kioskName,
    branch: ({ organisation }, id) => nameIn(organisation.branches(), id),
    center: ({ organisation }, id) => organisation.center(id)?.district,
    department: ({ organisation }, id) => nameIn(organisation.departments(), id),
    desk: ({ organisation }, id) => organisation.desk(id)?.name.ja,
    partner: ({ organisation }, id) => nameIn(organisation.partners(), id),
    topic: ({ organisation }, id) => organisation.topic(id)?.name.ja,
    handoff: ({ handoffs, organisation }, id) =>
      organisation.desk(handoffs.get(id)?.card.toDeskId ?? '')?.name.ja,
    contact: ({ contacts, organisation }, id) =>
      organisation.desk(contacts.get(id)?.deskId ?? '')?.name.ja,
    audit: () => '',
    system: () => '',
  };

/** What a record is called today; what is no longer there goes by its id. */
const recordName = (stores: Stores, { kind, id }: AuditEntry['record']): string =>
  (NAMES[kind](stores, id) ?? id).slice(0, 200);

/** Who did something, by the name of today. The server and strangers have none. */
export function whoDid(stores: Stores, actor: AuditEntry['actor']): AuditLine['who'] {
  const { kind } = actor;
  if (kind === 'system' || kind === 'anonymous') return { kind, id: null, name: '' };
  // A guest has a name only for as long as the call lasts, and only there.
  if (kind === 'guest') return { kind, id: actor.participantId, name: '' };
  const id = kind === 'staff' ? actor.staffId : actor.kioskId;
  return { kind, id, name: recordName(stores, { kind, id }) };
}

/** A line of the log as people read it. */
export const auditLine = (stores: Stores, entry: AuditEntry): AuditLine => ({
  sequence: entry.sequence,
  at: entry.at,
  action: entry.action,
  who: whoDid(stores, entry.actor),
  from: entry.from.slice(0, 200),
  record: { ...entry.record, name: recordName(stores, entry.record) },
  details: { ...entry.details },
});
