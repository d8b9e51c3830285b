import type { AuditRecordKind, ErrorCode, RecordPlace } from '@madoguchi/domain';
import { clientEvents, routes, type ClientEvent, type Route } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { passedBy, placeOfConsultation, placeOfContact, placeOfHandoff } from './places.ts';

/** A kind of records of which each has a place in the ward, so that a right may reach it or not. */
export interface RecordKind {
  /** Its name, for entries of the catalogues and in the audit log. */
  readonly kind: AuditRecordKind;
  /** The code for a record that is not there. */
  readonly notThere: ErrorCode;
  /** Where a record lies now; `null` when it is not there. */
  placeOf(stores: Stores, id: string): RecordPlace | null;
  /** The code for a record that is there and out of this person's reach; `null` as who is no staff. */
  outOfReach(stores: Stores, id: string, staffId: string | null): ErrorCode;
}

/** Every kind that there is. What an entry of a catalogue is about is one of them. */
export const RECORD_KINDS: readonly RecordKind[] = [
  {
    kind: 'consultation',
    notThere: 'CONSULTATION_NOT_FOUND',
    placeOf(stores, id) {
      const c = stores.consultations.get(id);
      return c && placeOfConsultation(stores, c);
    },
    outOfReach(stores, id, staffId) {
      const letItPass = staffId !== null && passedBy(stores, id).includes(staffId);
      return letItPass ? 'OFFER_GONE' : 'NOT_YOUR_CONSULTATION';
    },
  },
  {
    kind: 'handoff',
    notThere: 'HANDOFF_NOT_FOUND',
    placeOf(stores, id) {
      const handoff = stores.handoffs.get(id);
      return handoff && placeOfHandoff(stores, handoff);
    },
    outOfReach: () => 'NOT_ALLOWED',
  },
  {
    kind: 'contact',
    notThere: 'CONTACT_NOT_FOUND',
    placeOf(stores, id) {
      const contact = stores.contacts.get(id);
      return contact && placeOfContact(stores, contact);
    },
    outOfReach: () => 'NOT_ALLOWED',
  },
];

/** Names of kinds that entries are about and that are not among these. */
export function unknownKinds(
  entries: Iterable<ClientEvent | Route>,
  kinds = RECORD_KINDS,
): readonly string[] {
  const known = new Set<string>(kinds.map(({ kind }) => kind));
  return [...entries].flatMap(({ about }) =>
    typeof about === 'object' && about !== null && !known.has(about.kind) ? [about.kind] : [],
  );
}

/** Ends a start at which an event or a route is about a kind of records that the gate does not know. */
export function checkKinds(): void {
  const unknown = unknownKinds([...Object.values(clientEvents), ...Object.values(routes)]);
  if (unknown.length > 0) throw new Error(`No kind of records is called ${unknown.join(', ')}.`);
}
