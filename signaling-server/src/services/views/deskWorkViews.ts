import type { ContactRequest, Handoff, StaffMember } from '@madoguchi/domain';
import { formatTicket, wholeCard } from '@madoguchi/domain';
import type { ContactView, HandoffView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { isSpecialist } from '../call/leftWork.ts';
import { goingAlong } from './goingAlong.ts';
import { passingViews } from './passingViews.ts';
import { nameOf } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

const UNKNOWN = { ja: '' };
/** As many lines as a list shows. */
const LIST_LIMIT = 200;

/**
 * The cards that wait for somebody: those that came to their desks, their own and those of their desks
 * that came back; for an admin those that nobody has seen to in spite of a reminder, or that nobody is
 * left for, without what was written on them.
 */
export function handoffViews(moment: ViewMoment, me: StaffMember): HandoffView[] {
  const { handoffs } = moment.stores;
  if (me.role === 'admin') {
    return handoffs
      .open()
      .filter((h) => isFollowUp(h) && (isEscalated(h, moment.today) || isForNobody(moment, h)))
      .slice(0, LIST_LIMIT)
      .map((h) => ({
        ...handoffView(moment, h, me.id),
        ...{ card: withoutWords(h), correction: null, passings: [] },
        ...{ attachments: [], procedures: [] },
      }));
  }
  const came = handoffs.openTo(me.deskIds).filter(({ state }) => state !== 'returned');
  return [...came, ...handoffs.returnedTo(me.id, me.deskIds)]
    .filter(isFollowUp)
    .slice(0, LIST_LIMIT)
    .map((h) => handoffView(moment, h, me.id));
}

/** What residents have wished for at somebody's desks, or at the centers they work in. */
export function contactViews({ stores }: ViewMoment, me: StaffMember): ContactView[] {
  const places = {
    specialist: [me.deskIds, []],
    staff: [[], me.centerIds],
    admin: [[], []],
  } as const;
  const [deskIds, centerIds] = places[me.role];
  if (deskIds.length === 0 && centerIds.length === 0) return [];
  return stores.contacts
    .open(deskIds, centerIds)
    .slice(0, LIST_LIMIT)
    .map((r) => contactView(stores, r, me.id));
}

/** Its due day is past, or somebody had to be reminded of it. */
export function isOverdue(h: Handoff, today: string): boolean {
  return h.card.dueDay < today || ('remindedAt' in h && h.remindedAt !== null);
}

/** Nobody at its desk has reacted to the reminder, or its sender has let the due day pass. */
function isEscalated(h: Handoff, today: string): boolean {
  if (h.state === 'returned') return h.card.dueDay < today;
  return 'escalatedAt' in h && h.escalatedAt !== null;
}

/** The card of a transfer goes with its resident, not into a list. */
export const isFollowUp = ({ purpose }: Handoff): boolean => purpose === 'followUp';

/** Nobody serves the desk that it waits for, and nobody else could see to it. */
function isForNobody({ stores, servedDesks }: ViewMoment, h: Handoff): boolean {
  if (h.state !== 'returned') return !servedDesks.has(h.card.toDeskId);
  return !servedDesks.has(h.fromDeskId) && !isSpecialist(stores.staff.get(h.fromStaffId));
}

function handoffView(moment: ViewMoment, h: Handoff, me: string): HandoffView {
  const { stores, today } = moment;
  const { organisation, consultations } = stores;
  const c = consultations.get(h.consultationId);
  return {
    handoffId: h.id,
    consultationId: h.consultationId,
    ticket: c === null ? '' : formatTicket(c.ticket),
    topicName: organisation.topic(c?.topicId ?? '')?.name ?? UNKNOWN,
    fromName: nameOf(stores, h.fromStaffId),
    fromDeskName: organisation.desk(h.fromDeskId)?.name ?? UNKNOWN,
    toDeskName: organisation.desk(h.card.toDeskId)?.name ?? UNKNOWN,
    state: h.state,
    ...wordsOf(stores, h),
    sentAt: h.sentAt,
    ...goingAlong(stores, h),
    overdue: isOverdue(h, today),
    direction: h.state === 'returned' ? 'out' : 'in',
    takenByMe: h.state === 'accepted' && h.byStaffId === me,
    sentByMe: h.fromStaffId === me,
    nobodyServes: isForNobody(moment, h),
  };
}

/** What is written on it: what goes along; once it came back, for its sender and their desk, all of it and why it came back. */
function wordsOf(
  stores: Stores,
  h: Handoff,
): Pick<HandoffView, 'card' | 'correction' | 'passings' | 'returnReason'> {
  if (h.state !== 'returned') {
    return { card: h.card, correction: null, passings: [], returnReason: null };
  }
  const passings = passingViews(stores, h.consultationId);
  return { card: wholeCard(h), correction: h.correction, passings, returnReason: h.reason };
}

/** An admin has to know whose turn it is and since when, not what a resident said. */
const withoutWords = ({ card: { toDeskId, dueDay } }: Handoff): HandoffView['card'] => ({
  ...{ matter: '', response: '', told: '', promised: '', papers: '' },
  ...{ toDeskId, dueDay },
});

function contactView({ organisation }: Stores, r: ContactRequest, me: string): ContactView {
  const taker = r.state === 'open' ? null : r.byStaffId;
  const byMe = taker === me ? 'me' : 'colleague';
  return {
    contactId: r.id,
    kind: r.kind,
    centerId: r.centerId,
    district: organisation.center(r.centerId)?.district ?? '',
    topicId: r.topicId,
    topicName: organisation.topic(r.topicId)?.name ?? UNKNOWN,
    deskId: r.deskId,
    deskName: organisation.desk(r.deskId)?.name ?? UNKNOWN,
    wish: r.wish,
    requestedAt: r.requestedAt,
    hasPhone: r.phone !== null,
    takenBy: taker === null ? 'nobody' : byMe,
  };
}
