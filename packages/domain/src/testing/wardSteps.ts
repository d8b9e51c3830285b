import type { ConsultationEvent } from '../consultation/events.ts';
import type { Talking } from '../consultation/moves.ts';
import { staffIn } from '../consultation/who.ts';
import type { Consultation, Transferring } from '../consultation/state.ts';
import { writeUp } from './examples.ts';
import type { Ward } from './ward.ts';

/** What somebody could do right now: to which consultation, and what. */
export interface Choice {
  readonly id: string;
  readonly event: ConsultationEvent;
}

/** Everything that a resident could do at a kiosk, besides waiting. */
export function choicesOfKiosk(ward: Ward, kioskId: string): readonly Choice[] {
  const c = ward.ofKiosk(kioskId);
  if (c === null || ward.kiosks.get(kioskId)?.connected !== true) return [];
  if (c.state !== 'waiting' && c.state !== 'offered') {
    return [{ id: c.id, event: { type: 'hangUp', by: 'kiosk' } }];
  }
  return [
    { id: c.id, event: { type: 'cancel' } },
    { id: c.id, event: { type: 'leave', way: 'callback' } },
  ];
}

/** Everything that somebody of staff could do at their console. */
export function choicesOfStaff(ward: Ward, staffId: string): readonly Choice[] {
  if (ward.people.get(staffId)?.connected !== true) return [];
  const isFree = ward.ofStaff(staffId) === null;
  return [...ward.consultations.values()].flatMap((c) => {
    const events = isFree ? ofAnybody(c, staffId) : [];
    return [...eventsIn(ward, c, staffId, isFree), ...events].map((event) => ({ id: c.id, event }));
  });
}

function eventsIn(
  ward: Ward,
  c: Consultation,
  staffId: string,
  isFree: boolean,
): readonly ConsultationEvent[] {
  const part = staffIn(c).find((each) => each.staffId === staffId)?.as;
  switch (part) {
    case undefined:
      return [];
    case 'rung':
      return answers(c, staffId);
    case 'lead':
      return 'participants' in c ? asLead(ward, c) : [];
    case 'next':
      return [{ type: 'returnTransfer', staffId, reason: 'no-time', route: [] }];
    case 'joined':
      return leaving(c, staffId);
    case 'invited':
      return isFree ? [{ type: 'join', staffId }, ...leaving(c, staffId)] : leaving(c, staffId);
    case 'writingUp':
      return [
        Object.assign({}, writeUp, { staffId }),
        Object.assign({}, writeUp, { staffId, handoffIds: [ward.newId('h')] }),
      ];
  }
}

function ofAnybody(c: Consultation, staffId: string): readonly ConsultationEvent[] {
  if (c.state === 'waiting') return [{ type: 'lift', byStaffId: staffId, reason: 'frail' }];
  if (c.state === 'wrapUp') return c.left ? [{ type: 'takeOver', staffId }] : [];
  if (c.state !== 'followUp') return [];
  return c.openHandoffIds.map((handoffId) => ({ type: 'handoffSettled', handoffId }));
}

function answers(c: Consultation, staffId: string): readonly ConsultationEvent[] {
  const offers =
    c.state === 'offered'
      ? c.offers
      : c.state === 'transferring' && c.stage.kind === 'ringing'
        ? c.stage.offers
        : [];
  return offers
    .filter((offer) => offer.staffId === staffId)
    .flatMap(({ offerId }): ConsultationEvent[] => [
      { type: 'accept', offerId, staffId },
      { type: 'accept', offerId, staffId },
      { type: 'decline', offerId, staffId, reason: 'called-away' },
    ]);
}

function leaving(c: Consultation, staffId: string): readonly ConsultationEvent[] {
  if (!('participants' in c)) return [];
  return c.participants
    .filter((p) => p.staffId === staffId)
    .map(({ participantId }) => ({ type: 'part', participantId }));
}

function asLead(ward: Ward, c: Talking): readonly ConsultationEvent[] {
  const { staffId } = c;
  if (c.state === 'transferring') return transferring(c);
  const back = { deskId: c.deskId, reason: 'own-branch', afterMs: 0 } as const;
  const there = [...ward.people.values()].flatMap(({ deskIds }) => deskIds);
  const toDeskId = there[c.sequence % there.length] ?? c.deskId;
  const toReason = 'other-branch';
  const handoffId = ward.newId('h');
  return [
    { type: 'hangUp', by: { staffId } },
    c.state === 'onHold'
      ? { type: 'resume', staffId }
      : { type: 'hold', staffId, reason: 'checking' },
    {
      type: 'transferCold',
      staffId,
      handoffId,
      route: [{ ...back, deskId: toDeskId, reason: toReason }],
    },
    { type: 'transferWarm', staffId, handoffId, toDeskId, toReason },
    { type: 'returnTransfer', staffId, reason: 'wrong-desk', route: [back] },
    invite(ward, c),
  ];
}

/** Whoever transfers waits for somebody most of the time. */
function transferring({ staffId, stage }: Transferring): readonly ConsultationEvent[] {
  const takeBack: ConsultationEvent = { type: 'takeBack', staffId };
  const introduce: ConsultationEvent = { type: 'introduce', staffId };
  const done: ConsultationEvent = { type: 'transferDone', staffId };
  return stage.kind === 'together'
    ? [done, done, done, takeBack]
    : [introduce, introduce, introduce, introduce, introduce, takeBack];
}

function invite(ward: Ward, c: Talking): ConsultationEvent {
  const others = [...ward.people.keys()].filter((id) => id !== c.staffId);
  return {
    type: 'invite',
    byStaffId: c.staffId,
    participant: {
      participantId: ward.newId('p'),
      kind: 'colleague',
      staffId: others[c.sequence % others.length] ?? null,
      name: '',
      stage: { kind: 'invited', at: 0 },
    },
  };
}
