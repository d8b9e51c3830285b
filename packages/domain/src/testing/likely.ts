import type { ConsultationEvent } from '../consultation/events.ts';
import { endsOf } from '../consultation/connections.ts';
import type { Queued, Talking } from '../consultation/moves.ts';
import type { Participant } from '../consultation/participants.ts';
import type { Consultation, Offer, Transferring, WrapUp } from '../consultation/state.ts';
import { nextOf } from '../consultation/who.ts';
import { NOON, offerTo, writeUp } from './examples.ts';

/** What can sensibly happen next, so that a story gets somewhere; never empty. */
export function likely(c: Consultation): readonly ConsultationEvent[] {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return [...inQueue(c), ...connections(c)];
    case 'inCall':
    case 'onHold':
      return [...inTalk(c), ...joining(c), ...connections(c)];
    case 'transferring':
      return [...inTransfer(c), ...inTransfer(c), ...joining(c), ...connections(c)];
    case 'wrapUp':
      return [...writingUp(c), ...connections(c)];
    case 'followUp':
      return c.openHandoffIds.map((handoffId) => ({ type: 'handoffSettled', handoffId }));
    case 'closed':
      return [{ type: 'cancel' }];
  }
}

function writingUp({ staffId, left }: WrapUp): readonly ConsultationEvent[] {
  const written = Object.assign({}, writeUp, { staffId, handoffIds: ['h-1'] });
  const takeOver: ConsultationEvent = {
    type: 'takeOver',
    staffId: staffId === 'staff-5' ? 'staff-6' : 'staff-5',
  };
  const barred: ConsultationEvent = { type: 'barred', end: { side: 'staff', staffId } };
  return left ? [written, takeOver, takeOver] : [writeUp, written, barred];
}

function inQueue(c: Queued): readonly ConsultationEvent[] {
  const change: readonly ConsultationEvent[] = [
    { type: 'widen', openSteps: c.openSteps + 1 },
    { type: 'lift', byStaffId: 'staff-9', reason: 'frail' },
  ];
  if (c.state === 'offered') return [...answers(c.offers), ...answers(c.offers), ...change];
  const one = offerTo('staff-1', 'o-1');
  const ring: readonly ConsultationEvent[] = [
    { type: 'offer', offers: [one] },
    { type: 'offer', offers: [one, offerTo('staff-2', 'o-2', 'desk-2')] },
  ];
  return [...ring, ...ring, ...change];
}

const answers = (offers: readonly Offer[]): readonly ConsultationEvent[] =>
  offers.flatMap(({ offerId, staffId }): ConsultationEvent[] => [
    { type: 'accept', offerId, staffId },
    { type: 'accept', offerId, staffId },
    { type: 'decline', offerId, staffId, reason: 'called-away' },
    { type: 'offerExpired', offerId },
  ]);

/** Who stands beside the resident. */
const helper = {
  participantId: 'p-8',
  kind: 'centerStaff',
  staffId: 'staff-8',
  name: 'センターの職員',
  stage: { kind: 'present', since: NOON, connection: { state: 'up' } },
} as const;

function inTalk({ staffId }: Talking): readonly ConsultationEvent[] {
  const there = { deskId: 'desk-2', reason: 'other-branch', afterMs: 0 } as const;
  const handoffId = 'h-1';
  return [
    { type: 'hold', staffId, reason: 'checking' },
    { type: 'resume', staffId },
    { type: 'sideTalk', participant: helper },
    { type: 'carry' },
    { type: 'introduce', staffId: helper.staffId },
    { type: 'transferCold', staffId, handoffId, route: [there] },
    { type: 'transferWarm', staffId, handoffId, toDeskId: 'desk-2', toReason: 'other-branch' },
    { type: 'returnTransfer', staffId, reason: 'no-time', route: [there] },
  ];
}

function inTransfer(c: Transferring): readonly ConsultationEvent[] {
  const { staffId, stage } = c;
  const next = nextOf(c);
  switch (stage.kind) {
    case 'looking':
      return [
        { type: 'offer', offers: [offerTo('staff-4', 'o-4', 'desk-2')] },
        { type: 'offer', offers: [offerTo('staff-3', 'o-3', 'desk-2')] },
        { type: 'takeBack', staffId },
      ];
    case 'ringing':
      return answers(stage.offers);
    case 'briefing':
    case 'together':
      return [
        { type: 'introduce', staffId },
        { type: 'transferDone', staffId },
        { type: 'takeBack', staffId },
        {
          type: 'returnTransfer',
          staffId: next?.staffId ?? staffId,
          reason: 'wrong-desk',
          route: [],
        },
      ];
  }
}

function joining(c: Talking): readonly ConsultationEvent[] {
  const invite = (participantId: string, staffId: string | null): ConsultationEvent => ({
    type: 'invite',
    byStaffId: c.staffId,
    participant: {
      participantId,
      kind: 'interpreter',
      staffId,
      name: '',
      stage: { kind: 'invited', at: 0 },
    },
  });
  const step = ({ participantId, staffId }: Participant): readonly ConsultationEvent[] => [
    staffId === null ? { type: 'arrive', participantId } : { type: 'join', staffId },
    { type: 'admit', byStaffId: c.staffId, participantId },
    { type: 'remove', byStaffId: c.staffId, participantId },
    { type: 'part', participantId },
  ];
  return [invite('p-1', null), invite('p-3', 'staff-3'), ...c.participants.flatMap(step)];
}

const connections = (c: Consultation): readonly ConsultationEvent[] =>
  endsOf(c).flatMap((end): ConsultationEvent[] => [
    { type: 'lost', end },
    { type: 'back', end },
  ]);
