import type { Consultation, StaffPart, Talking } from '@madoguchi/domain';
import {
  draftWriters,
  nextOf,
  offersOf,
  seatOfStaff,
  staffIn,
  troublesOf,
} from '@madoguchi/domain';
import type { AskedView, CurrentView, OfferView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { draftKind } from '../records/draft/index.ts';
import { summaryKind } from '../records/summary/index.ts';
import { goingAlong } from './goingAlong.ts';
import { onHandset } from './handsetViews.ts';
import { passingViews } from './passingViews.ts';
import { passableViews, procedureViews, templateViews } from './procedureViews.ts';
import { personView, remarkOf } from './personView.ts';
import { isAway, isLost, nameOf, presentIn } from './presentPeople.ts';
import { drivingOf } from './drivingViews.ts';
import { callInTalk } from './staffCallViews.ts';
import type { ViewMoment } from './viewMoment.ts';

/** What rings at the console of somebody, if anything does. */
export function offerView(moment: ViewMoment, c: Consultation, me: string): OfferView | null {
  const { stores, devices } = moment;
  const offer = offersOf(c).find(({ staffId }) => staffId === me);
  if (offer === undefined) return null;
  const { offerId, expiresAt, reason, deskId } = offer;
  const transfer = transferOf(stores, c);
  const remark = remarkFor(stores, c, c.state === 'transferring' ? 'next' : 'lead');
  const check = c.carriedAt === null ? devices.deviceCheck(c.kioskId) : null;
  const troubles = check === null ? [] : [...troublesOf(check)];
  const facts = { remark, offerId, expiresAt, reason, transfer, troubles };
  return { ...personView(stores, c, deskId), ...facts };
}

/** The consultation that somebody is in, or writes up. */
export function currentView(stores: Stores, c: Consultation, me: string): CurrentView | null {
  if (c.state === 'wrapUp') {
    const { acceptedAt, endedAt, cutOff } = c;
    const facts = { acceptedAt, endedAt, cutOff: cutOff !== null, remark: remarkOf(stores, c) };
    const draftRevision = draftRevisionOf(stores, c, me);
    const passable = {
      passings: passingViews(stores, c.id),
      procedures: passableViews(stores, c.id),
    };
    return { ...personView(stores, c), state: 'wrapUp', ...facts, draftRevision, ...passable };
  }
  const role = roleIn(c, me);
  if (!isTalking(c) || role === null) return null;
  const talking = talkingView(stores, c, me, role);
  switch (c.state) {
    case 'inCall':
      return { ...talking, state: 'inCall' };
    case 'onHold':
      return { ...talking, state: 'onHold', reason: c.reason, heldAt: c.heldAt };
    case 'transferring': {
      const next = nextOf(c);
      return {
        ...talking,
        state: 'transferring',
        toDeskName: stores.organisation.desk(c.toDeskId)?.name ?? { ja: '' },
        stage: c.stage.kind,
        heldAt: c.transferAt,
        nextName: next && nameOf(stores, next.staffId),
      };
    }
  }
}

/** The consultation to which a colleague asks somebody, the one that has waited longest for an answer. */
export function askedView(stores: Stores, me: string): AskedView | null {
  for (const c of stores.consultations.invitedTo(me)) {
    if (!isTalking(c)) continue;
    const mine = c.participants.find(({ staffId }) => staffId === me);
    if (mine?.stage.kind !== 'invited') continue;
    const leadName = nameOf(stores, c.staffId);
    const { participantId, stage } = mine;
    return { ...personView(stores, c), participantId, leadName, since: stage.at };
  }
  return null;
}

type Role = Exclude<CurrentView, { state: 'wrapUp' }>['role'];

const ROLES: Readonly<Record<StaffPart, Role | null>> = {
  lead: 'lead',
  next: 'next',
  joined: 'joined',
  rung: null,
  invited: null,
  writingUp: null,
};

function roleIn(c: Consultation, me: string): Role | null {
  const part = staffIn(c).find(({ staffId }) => staffId === me)?.as;
  return part === undefined ? null : ROLES[part];
}

function talkingView(stores: Stores, c: Talking, me: string, role: Role) {
  return {
    ...personView(stores, c),
    remark: remarkFor(stores, c, role),
    acceptedAt: c.acceptedAt,
    kioskAway: isLost(c.kioskConnection),
    staffCall: callInTalk(stores, c),
    onHandset: onHandset(stores, c),
    role,
    leadName: nameOf(stores, c.staffId),
    driving: role === 'lead' && c.carriedAt === null ? drivingOf(stores, c.kioskId) : null,
    mySeat: seatOfStaff(me),
    present: presentIn(stores, c),
    participants: c.participants.map(({ participantId, kind, name, stage }) => ({
      ...{ participantId, kind, name },
      ...{ stage: stage.kind, away: isAway(stage) },
    })),
    draftRevision: draftRevisionOf(stores, c, me),
    summary: summaryState(stores, c, me),
    procedures: procedureViews(stores, c.id),
    // What was asked for the desk that hands over is no matter of the next one.
    passings: role === 'next' ? [] : passingViews(stores, c.id),
    templates: templateViews(stores, c),
    cameWith: cameWith(stores, c, role),
  };
}

/** What the center said beforehand; the next one of a warm transfer is told it where the resident agreed. */
function remarkFor(stores: Stores, c: Consultation, role: Role) {
  const isHidden = role === 'next' && c.state === 'transferring' && !c.remarkGoes;
  return isHidden ? null : remarkOf(stores, c);
}

/** How far the draft is that somebody writes; what stands in it is asked for apart. */
const draftRevisionOf = (stores: Stores, c: Consultation, me: string): number =>
  draftWriters(c).includes(me) ? (stores.records(draftKind).get(c.id)?.revision ?? 0) : 0;

/** The same of its summary, and whether the resident sees it. */
function summaryState(stores: Stores, c: Talking, me: string) {
  const summary = draftWriters(c).includes(me) ? stores.records(summaryKind).get(c.id) : null;
  return { revision: summary?.revision ?? 0, isShown: summary?.place.kind === 'shown' };
}

/** The card by which it came to whoever looks, and who sent it. */
function cameWith(stores: Stores, c: Talking, role: Role) {
  if (role === 'next' && c.state === 'transferring') {
    return cardFrom(stores, c.handoffId, c.staffId);
  }
  if (role !== 'lead' || c.cameBy === null) return null;
  return cardFrom(stores, c.cameBy.handoffId, c.cameBy.fromStaffId);
}

function transferOf(stores: Stores, c: Consultation): OfferView['transfer'] {
  const came = transferBy(c);
  const found = came && cardFrom(stores, came.handoffId, came.fromStaffId);
  return came && found && { fromName: found.fromName, card: found.card, warm: came.warm };
}

/** The transfer because of which somebody is rung. */
function transferBy(c: Consultation) {
  if (c.state === 'transferring') {
    return { handoffId: c.handoffId, fromStaffId: c.staffId, warm: true };
  }
  if (c.state !== 'offered' || c.why.kind !== 'transferred') return null;
  return { handoffId: c.why.handoffId, fromStaffId: c.why.fromStaffId, warm: false };
}

function cardFrom(stores: Stores, handoffId: string, fromStaffId: string) {
  const h = stores.handoffs.get(handoffId);
  if (h === null) return null;
  const fromName = nameOf(stores, fromStaffId);
  return { handoffId, fromName, card: h.card, ...goingAlong(stores, h) };
}

const isTalking = (c: Consultation): c is Talking => 'participants' in c;
