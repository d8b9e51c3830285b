import type { RecordPlace } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { SealedTable } from '../../../state/sealedTable.ts';
import { placeOfConsultation } from '../consultation/place.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { attachmentTransition, type Attachment, type AttachmentEvent } from './state.ts';
import { attachmentContent, attachmentForm, attachmentIndexes, LiveAttachments } from './store.ts';

type Change = RecordChange<Attachment, AttachmentEvent>;

/** 添付: pages of a call that go with a handoff card, by the agreement of its resident. */
export const attachmentKind: RecordKind<Attachment, AttachmentEvent, LiveAttachments> = {
  name: 'attachment',
  form: attachmentForm,
  indexes: attachmentIndexes,
  openStore: (table, { log }) =>
    new LiveAttachments(table, new SealedTable(attachmentContent, log)),
  open: (store) => store.open(),

  // As long as the card that it goes with, and removed with it.
  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: (_stores, { id }) => id,

  transition: (attachment, event) => stepOf(attachmentTransition(attachment, event)),
  terms: () => [],
  save(store, { after }) {
    if (after.state === 'discarded') store.remove(after.id);
    else store.put(after);
  },
  audit,
  concern(screens, stores, { after }) {
    if (after.state !== 'attached') return;
    const card = stores.handoffs.get(after.handoffId);
    if (card !== null) screens.place(card.card.toDeskId);
  },
};

/**
 * An attachment is read where its card is: at the desk that it goes to and, when it came back, at the one that it came
 * from. Before its card is sent it lies where its consultation does.
 */
function placeOf(stores: Stores, attachment: Attachment): RecordPlace {
  const c = stores.consultations.get(attachment.consultationId);
  const place = c === null ? NOWHERE : placeOfConsultation(stores, c);
  if (!('handoffId' in attachment)) return place;
  const card = stores.handoffs.get(attachment.handoffId);
  if (card === null)
    return { ...place, deskIds: [attachment.toDeskId], staffIds: [], closed: true };
  // A card that is sent elsewhere leaves behind what was agreed to for the desk before.
  const toDesk = card.card.toDeskId === attachment.toDeskId ? [attachment.toDeskId] : [];
  return {
    ...place,
    deskIds: card.state === 'returned' ? [...toDesk, card.fromDeskId] : toDesk,
    staffIds: [card.fromStaffId],
    closed: card.state === 'settled',
  };
}

const NOWHERE: RecordPlace = {
  ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
  closed: true,
};

/** What is told of is that somebody attached it, by whose agreement and when that was given, and that it was let go. */
function audit({ after, event }: Change): AuditedChange | null {
  const { id, consultationId, agreedAt, pageId, toDeskId } = after;
  const record = { kind: 'attachment', id } as const;
  if (event === null) {
    const details = { consultationId, pageId, toDeskId, agreedAt } as const;
    return { fact: { action: 'attachment.added', record, details }, isAct: true };
  }
  if (event.type !== 'discard' && event.type !== 'remove') return null;
  const fact = { action: 'attachment.discarded', record, details: { consultationId } } as const;
  return { fact, isAct: event.type === 'remove' };
}
