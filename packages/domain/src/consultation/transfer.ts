import { ok, refuse } from '../errors.ts';
import type { ConsultationEvent } from './events.ts';
import { without } from './joining.ts';
import type { Step, Talking } from './moves.ts';
import { backInQueue, callOf, inCall, leadsSomewhere, when } from './moves.ts';
import { canRing, letPass, offerFor, offersOf } from './offers.ts';
import type { ConnectionState } from './ends.ts';
import type { InCall, Offer, Transferring } from './state.ts';
import { nextOf, occupiedStaff } from './who.ts';

type Of<T extends ConsultationEvent['type']> = Extract<ConsultationEvent, { type: T }>;

/** How somebody is handed over: cold into another queue, or warm from specialist to specialist. */
export function onTransfer(c: Talking, event: ConsultationEvent, now: number): Step {
  switch (event.type) {
    case 'transferCold':
      return cold(c, event, now);
    case 'transferWarm':
      return warm(c, event, now);
    case 'takeBack':
      return takeBack(c, event.staffId);
    case 'transferDone':
      return done(c, event.staffId, now);
    case 'returnTransfer':
      return giveBack(c, event, now);
    case 'introduce':
      return introduce(c, event.staffId);
    case 'offer':
    case 'accept':
    case 'decline':
    case 'offerExpired':
      if (event.type === 'accept' && hasAccepted(c, event.staffId)) return ok(c);
      return c.state === 'transferring' ? onRing(c, event) : refuse(offerCode(event));
    case 'transferExpired':
      return when(isSearch(c, event.transferAt), 'WRONG_STATE', () => inCall(c));
    default:
      return refuse('WRONG_STATE');
  }
}

/** The next specialist goes on with the resident, and the one who transferred is out of it. */
export function handOver(
  c: Transferring,
  next: { readonly staffId: string; readonly staffConnection: ConnectionState },
  now: number,
): InCall {
  return {
    ...callOf(c),
    state: 'inCall',
    remark: c.remarkGoes ? c.remark : null,
    deskId: c.toDeskId,
    staffId: next.staffId,
    staffConnection: next.staffConnection,
    acceptedAt: now,
    cameBy: { handoffId: c.handoffId, fromStaffId: c.staffId },
    route: [{ deskId: c.toDeskId, reason: c.toReason, afterMs: 0 }],
    openSteps: 1,
  };
}

/** The search for a next specialist begins again, without whoever has just gone. */
export function lookAgain(c: Transferring, gone: string, now: number): Transferring {
  return { ...c, transferAt: now, stage: { kind: 'looking', passedBy: [gone] } };
}

/** Nobody is rung any more by the offers that are gone. */
export function withoutRing(c: Transferring, gone: (offer: Offer) => boolean): Transferring {
  if (c.stage.kind !== 'ringing') return c;
  const { offers, passedBy } = letPass(c.stage, gone);
  if (offers.length === c.stage.offers.length) return c;
  const stage = offers.length > 0 ? ({ kind: 'ringing', offers, passedBy } as const) : null;
  return { ...c, stage: stage ?? { kind: 'looking', passedBy } };
}

function cold(c: Talking, event: Of<'transferCold'>, now: number): Step {
  if (c.cameBy?.handoffId === event.handoffId && c.cameBy.fromStaffId === event.staffId) {
    return ok(c);
  }
  if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  const { route, handoffId, staffId } = event;
  if (c.state === 'transferring' || !leadsSomewhere(route)) return refuse('WRONG_STATE');
  const why = { kind: 'transferred', handoffId, fromStaffId: staffId } as const;
  const remark = event.remarkGoes === true ? c.remark : null;
  return ok(backInQueue({ ...c, remark }, { why, route, openSteps: 1, passedBy: [staffId] }, now));
}

function warm(c: Talking, event: Of<'transferWarm'>, now: number): Step {
  if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  const { handoffId, toDeskId, toReason } = event;
  if (c.state === 'transferring') {
    return when(c.handoffId === handoffId, 'WRONG_STATE', () => c);
  }
  return ok({
    ...callOf(c),
    state: 'transferring',
    handoffId,
    toDeskId,
    toReason,
    remarkGoes: event.remarkGoes === true,
    transferAt: now,
    stage: { kind: 'looking', passedBy: [] },
  });
}

function onRing(
  c: Transferring,
  event: Of<'offer'> | Of<'accept'> | Of<'decline'> | Of<'offerExpired'>,
): Step {
  if (event.type === 'offer') return ring(c, event.offers);
  const meant = (offer: Offer): boolean =>
    event.type === 'offerExpired'
      ? offer.offerId === event.offerId
      : offerFor([offer], event) !== null;
  if (!offersOf(c).some(meant)) return refuse('OFFER_GONE');
  if (event.type !== 'accept') return ok(withoutRing(c, meant));
  const { staffId } = event;
  return ok({
    ...without(c, (p) => p.staffId === staffId),
    stage: { kind: 'briefing', staffId, staffConnection: { state: 'up' } },
  });
}

function ring(c: Transferring, offers: readonly Offer[]): Step {
  const { stage } = c;
  // Nobody is called to somebody who is gone for the moment.
  if (stage.kind !== 'looking' || c.staffConnection.state === 'lost') return refuse('WRONG_STATE');
  return when(canRing(offers, occupiedStaff(c)), 'WRONG_STATE', () => ({
    ...c,
    stage: { kind: 'ringing', offers, passedBy: stage.passedBy },
  }));
}

function introduce(c: Talking, staffId: string): Step {
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  const next = nextOf(c);
  if (c.state !== 'transferring' || next === null) return refuse('WRONG_STATE');
  if (c.stage.kind === 'together') return ok(c);
  return ok({ ...c, stage: { ...next, kind: 'together' } });
}

function done(c: Talking, staffId: string, now: number): Step {
  // Whoever answered their own cold transfer was given the resident by themselves, and leads.
  const isDone = c.state === 'inCall' && c.cameBy?.fromStaffId === staffId;
  if (isDone && c.staffId !== staffId) return ok(c);
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  const next = nextOf(c);
  // The resident is left with somebody who is there.
  if (c.state !== 'transferring' || c.stage.kind !== 'together') return refuse('WRONG_STATE');
  if (next?.staffConnection.state !== 'up') return refuse('WRONG_STATE');
  return ok(handOver(c, next, now));
}

function takeBack(c: Talking, staffId: string): Step {
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  switch (c.state) {
    case 'inCall':
      return ok(c);
    case 'onHold':
      return refuse('WRONG_STATE');
    case 'transferring':
      return ok(inCall(c));
  }
}

function giveBack(c: Talking, event: Of<'returnTransfer'>, now: number): Step {
  if (nextOf(c)?.staffId === event.staffId) return ok(inCall(c));
  if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  const { route } = event;
  if (c.cameBy === null || c.state === 'transferring' || !leadsSomewhere(route)) {
    return refuse('WRONG_STATE');
  }
  const { handoffId, fromStaffId } = c.cameBy;
  const why = { kind: 'returned', handoffId, toStaffId: fromStaffId } as const;
  return ok(backInQueue(c, { why, route, openSteps: 1, passedBy: [event.staffId] }, now));
}

const hasAccepted = (c: Talking, staffId: string): boolean =>
  c.staffId === staffId || nextOf(c)?.staffId === staffId;

const isSearch = (c: Talking, transferAt: number): boolean =>
  c.state === 'transferring' && c.transferAt === transferAt && nextOf(c) === null;

const offerCode = (event: { readonly type: string }): 'WRONG_STATE' | 'OFFER_GONE' =>
  event.type === 'offer' ? 'WRONG_STATE' : 'OFFER_GONE';
