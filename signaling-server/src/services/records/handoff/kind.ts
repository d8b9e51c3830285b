import type { AuditAction, Handoff, HandoffEvent, RecordPlace } from '@madoguchi/domain';
import { handoffTerms, handoffTransition } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { stepOf, type AuditedChange, type RecordChange, type RecordKind } from '../kind.ts';
import { branchesOf } from '../places.ts';
import { searchOfHandoff } from './search.ts';
import { handoffForm, handoffIndexes, LiveHandoffs } from './store.ts';

type Change = RecordChange<Handoff, HandoffEvent>;

/** 引継ぎカード: what the next desk has to know, until it is settled. */
export const handoffKind: RecordKind<Handoff, HandoffEvent, LiveHandoffs> = {
  name: 'handoff',
  form: handoffForm,
  indexes: handoffIndexes,
  openStore: (table) => new LiveHandoffs(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'resident', keptDays: 'rule' },
  notThere: 'HANDOFF_NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf,
  titleOf: ({ organisation }, { id, card }) => organisation.desk(card.toDeskId)?.name.ja ?? id,

  transition: (handoff, event, now) => stepOf(handoffTransition(handoff, event, now)),
  terms: handoffTerms,
  save(store, { after }) {
    store.put(after);
  },
  search: searchOfHandoff,
  audit,
  concern(screens, _stores, { before, after, event }) {
    if (before !== null && event?.type !== 'correct') screens.place(before.card.toDeskId);
    // What is corrected is seen where it came back to, and goes nowhere yet.
    if (event?.type !== 'correct') screens.place(after.card.toDeskId);
    // Once it came back it is seen there; when it goes again, there no more.
    screens.place(after.fromDeskId);
    screens.staff(after.fromStaffId);
    if (event?.type === 'correct') return;
    screens.admins();
    screens.wardBoard();
  },
};

/**
 * A handoff lies at the desk that it goes to and, once it came back, also at the one that it came from:
 * its sender may have left. It is its sender's own.
 */
function placeOf(stores: Stores, handoff: Handoff): RecordPlace {
  const c = stores.consultations.get(handoff.consultationId);
  const { card, fromDeskId } = handoff;
  const place = { deskId: card.toDeskId, centerId: c?.centerId ?? '' };
  return {
    deskIds: handoff.state === 'returned' ? [card.toDeskId, fromDeskId] : [card.toDeskId],
    centerId: place.centerId,
    kioskId: c?.kioskId ?? '',
    staffIds: [handoff.fromStaffId],
    participantIds: [],
    branchIds: branchesOf(stores, place),
    closed: handoff.state === 'settled',
  };
}

/** What the log tells of what happened to a card, and whose doing that is. */
const AUDITED: Readonly<
  Record<HandoffEvent['type'], { action: AuditAction; isAct: boolean } | null>
> = {
  accept: { action: 'handoff.accepted', isAct: true },
  return: { action: 'handoff.returned', isAct: true },
  sendAgain: { action: 'handoff.sent', isAct: true },
  settle: { action: 'handoff.settled', isAct: true },
  // It goes nowhere yet.
  correct: null,
  release: { action: 'handoff.released', isAct: false },
  passOn: { action: 'handoff.passedOn', isAct: false },
  withdraw: { action: 'handoff.withdrawn', isAct: false },
  remind: null,
  escalate: null,
};

function audit({ before, after, event }: Change): AuditedChange | null {
  const told =
    event === null ? ({ action: 'handoff.sent', isAct: true } as const) : AUDITED[event.type];
  if (told === null) return null;
  const whose = before === null || event === null ? null : whoseCard(before, event);
  const { toDeskId, dueDay } = after.card;
  const details = { toDeskId, dueDay, ...(whose !== null && { staffId: whose }) };
  const record = { kind: 'handoff', id: after.id } as const;
  return { fact: { action: told.action, record, details }, isAct: told.isAct };
}

/** Who had a card that somebody else corrects, settles, or that is given back in their place. */
function whoseCard(before: Handoff, event: HandoffEvent): string | null {
  if (before.state === 'accepted' && (event.type === 'release' || event.type === 'passOn')) {
    return before.byStaffId;
  }
  if (before.state !== 'returned' || !('staffId' in event)) return null;
  return event.staffId === before.fromStaffId ? null : before.fromStaffId;
}
