import type { ContactEvent, ContactRequest } from '@madoguchi/domain';
import { contactTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { contactForm, contactIndexes, LiveContacts } from './store.ts';

/** Requests for a callback or a slot, until they are done. */
export const contactKind: RecordKind<ContactRequest, ContactEvent, LiveContacts> = {
  name: 'contact',
  form: contactForm,
  indexes: contactIndexes,
  openStore: (table) => new LiveContacts(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'CONTACT_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  /** A request for contact lies at its desk and its center. */
  placeOf: (stores, contact) => ({
    ...{ kioskId: contact.kioskId, deskIds: [contact.deskId], centerId: contact.centerId },
    staffIds: 'byStaffId' in contact ? [contact.byStaffId] : [],
    participantIds: [],
    branchIds: branchesOf(stores, contact),
    closed: contact.state === 'done',
  }),

  titleOf: ({ organisation }, { id, deskId }) => organisation.desk(deskId)?.name.ja ?? id,

  transition: (contact, event, now) => stepOf(contactTransition(contact, event, now)),
  // Nobody is reminded of a wish: its day is on every list.
  terms: () => [],
  save(store, { after }) {
    store.put(after);
  },
  // Nothing is written of a wish but its number, which nobody searches for.
  search: {
    consultationOf: ({ consultationId }) => consultationId,
    about: (_stores, contact, c) => ({
      at: contact.requestedAt,
      ticket: c?.ticket ?? null,
      topicId: contact.topicId,
      deskId: contact.deskId,
      staffId: 'byStaffId' in contact ? contact.byStaffId : null,
      results: [contact.kind, contact.state === 'done' ? contact.result : contact.state],
      isOpen: contact.state !== 'done',
      isListed: contact.state === 'done',
      texts: [],
    }),
  },
  audit({ after, event }) {
    // That its number is shown is told by who shows it, each time.
    if (event?.type !== 'finish') return null;
    const record = { kind: 'contact', id: after.id } as const;
    const details = { result: event.result };
    return { fact: { action: 'contact.settled', record, details }, isAct: true };
  },
  concern(screens, _stores, { after }) {
    screens.place(after.deskId);
    screens.place(after.centerId);
    screens.boardsOf(after.centerId);
  },
};
