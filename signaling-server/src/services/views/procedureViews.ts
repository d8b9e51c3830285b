import {
  isProcedureOver,
  isSubmitted,
  progressOf,
  type Consultation,
  type LocalisedText,
  type Procedure,
  type StaffMember,
} from '@madoguchi/domain';
import type {
  CurrentView,
  InboxProcedureView,
  ProcedureInCallView,
  SentProcedureView,
} from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { findTemplate, templatesIn, titleOf } from '../procedures/templates.ts';
import { procedureKind } from '../records/procedure/index.ts';
import { settledProcedureKind, type SettledProcedure } from '../records/settledProcedure/index.ts';
import { nameOf } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

const UNKNOWN = { ja: '' };
/** As many lines as a list shows. */
const INBOX_LIMIT = 500;
const SENT_LIMIT = 200;

/** The procedures that are open in a call: how far each is, nothing of what is in it. */
export function procedureViews(stores: Stores, consultationId: string): ProcedureInCallView[] {
  const open = stores.records(procedureKind).nowIn(consultationId);
  return open
    .filter((p) => p.state !== 'withdrawn')
    .map((p) => {
      const template = findTemplate(stores, p);
      return {
        ...{ procedureId: p.id, title: titleOf(stores, p), state: p.state, isShown: p.isShown },
        ...(template === null ? { filled: 0, of: 0 } : progressOf(template, p.values)),
        receiptNumber: numberOf(p),
      };
    });
}

/** The procedures that a card of a consultation could take along, whether they are open or not. */
export const passableViews = (
  stores: Stores,
  consultationId: string,
): { readonly procedureId: string; readonly title: LocalisedText }[] =>
  stores
    .records(procedureKind)
    .around(consultationId)
    .filter(({ state }) => state !== 'withdrawn')
    .map((p) => ({ procedureId: p.id, title: titleOf(stores, p) }));

/** What can be begun in a consultation. */
export const templateViews = (
  stores: Stores,
  c: Pick<Consultation, 'topicId' | 'deskId'>,
): Extract<CurrentView, { state: 'inCall' }>['templates'] =>
  templatesIn(stores, c).map(({ id, title }) => ({ id, title }));

/** The procedure that the kiosk of a call shows. */
export function shownProcedure(
  stores: Stores,
  consultationId: string,
): { readonly procedureId: string; readonly title: { readonly ja: string } } | null {
  const shown = stores
    .records(procedureKind)
    .nowIn(consultationId)
    .find(({ isShown }) => isShown);
  return shown === undefined ? null : { procedureId: shown.id, title: titleOf(stores, shown) };
}

/**
 * 受付: the submitted procedures of somebody's desks by their due days; for an admin those that nobody has seen to in
 * spite of a reminder, or that nobody is left for.
 */
export function inboxViews(moment: ViewMoment, me: StaffMember): InboxProcedureView[] {
  const { stores, servedDesks } = moment;
  const procedures = stores.records(procedureKind);
  const mine =
    me.role === 'admin'
      ? procedures.open().filter((p) => isEscalated(p) || !servedDesks.has(p.deskId))
      : procedures.at(me.deskIds);
  return mine
    .filter(isWaiting)
    .toSorted(byDue)
    .slice(0, INBOX_LIMIT)
    .map((p) => {
      const assigned = assignedTo(p);
      return {
        ...submittedView(moment, p),
        assignedTo:
          assigned === null
            ? null
            : { staffId: assigned, name: nameOf(stores, assigned), isMe: assigned === me.id },
        fromDeskName: stores.organisation.desk(p.startedDeskId)?.name ?? UNKNOWN,
        nobodyServes: !servedDesks.has(p.deskId),
      };
    });
}

/** Those that somebody's desks began, whoever has them now, and below them those that were completed lately. */
export function sentViews(moment: ViewMoment, me: StaffMember): SentProcedureView[] {
  const { stores } = moment;
  const toDesk = (deskId: string) => stores.organisation.desk(deskId)?.name ?? UNKNOWN;
  const waiting = stores
    .records(procedureKind)
    .from(me.deskIds)
    .filter(isWaiting)
    .toSorted(byDue)
    .slice(0, SENT_LIMIT)
    .map((p) => ({
      ...submittedView(moment, p),
      toDeskName: toDesk(p.deskId),
      tellBy: p.state === 'returned' ? p.tellBy : null,
      completedAt: null,
    }));
  const settled = stores
    .records(settledProcedureKind)
    .from(me.deskIds)
    .slice(0, SENT_LIMIT - waiting.length)
    .map((p) => ({
      ...factsView(stores, p),
      ...{ state: 'completed' as const, isLate: false, tellBy: null, completedAt: p.completedAt },
      toDeskName: toDesk(p.deskId),
    }));
  return [...waiting, ...settled];
}

type Waiting = Extract<Procedure, { state: 'submitted' | 'accepted' | 'returned' }>;

const isWaiting = (p: Procedure): p is Waiting => isSubmitted(p) && !isProcedureOver(p);

const isEscalated = (p: Procedure): boolean => 'escalatedAt' in p && p.escalatedAt !== null;

function submittedView({ stores, today }: ViewMoment, p: Waiting) {
  return {
    ...factsView(stores, p),
    state: p.state,
    isLate: p.dueDay < today || p.remindedAt !== null,
  };
}

function factsView(stores: Stores, p: Waiting | SettledProcedure) {
  const { consultationId, ticket, receiptNumber, submittedAt, dueDay } = p;
  return {
    ...{ procedureId: p.id, title: titleOf(stores, p) },
    ...{ consultationId, ticket, receiptNumber, submittedAt, dueDay },
  };
}

function assignedTo(p: Waiting): string | null {
  if (p.state === 'submitted') return p.takenBy;
  return p.byStaffId;
}

const numberOf = (p: Procedure): string | null => ('receiptNumber' in p ? p.receiptNumber : null);

/** Days are written so that their order is that of their texts. */
const byDue = (a: Waiting, b: Waiting): number =>
  a.dueDay === b.dueDay ? a.submittedAt - b.submittedAt : a.dueDay < b.dueDay ? -1 : 1;
