import { refuse } from '../errors.ts';
import type { ConsultationEvent, Transition } from './events.ts';
import { endCall, factsOf, next, unchanged } from './moves.ts';
import type { InCall, OnHold, Transferring } from './state.ts';

/** A consultation in which the resident and a specialist are connected or being connected again. */
export type Talking = InCall | OnHold | Transferring;

/** What may happen while the two are together: hold, resume, transfer, hang up. */
export function onTalking(c: Talking, event: ConsultationEvent, now: number): Transition {
  switch (event.type) {
    case 'accept':
      return event.staffId === c.staffId ? unchanged(c) : refuse('OFFER_GONE');
    case 'hangUp':
      return endCall(c, now);
    case 'hold':
      return hold(c, event, now);
    case 'resume':
      return resume(c, event.staffId);
    case 'transfer':
      return transfer(c, event, now);
    case 'transferAccepted':
      return c.state === 'transferring' ? handOver(c, event.staffId) : refuse('WRONG_STATE');
    case 'transferReturned':
      if (c.state !== 'transferring') return refuse('WRONG_STATE');
      return next({ ...talkingFacts(c), state: 'inCall' }, [
        { type: 'goLive', consultationId: c.id },
      ]);
    default:
      return refuse('WRONG_STATE');
  }
}

function hold(
  c: Talking,
  event: Extract<ConsultationEvent, { type: 'hold' }>,
  now: number,
): Transition {
  if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  if (c.state === 'onHold') return unchanged(c);
  if (c.state === 'transferring') return refuse('WRONG_STATE');
  return next({ ...talkingFacts(c), state: 'onHold', heldAt: now, reason: event.reason }, [
    { type: 'holdMedia', consultationId: c.id },
  ]);
}

function resume(c: Talking, staffId: string): Transition {
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  if (c.state === 'inCall') return unchanged(c);
  if (c.state === 'transferring') return refuse('WRONG_STATE');
  return next({ ...talkingFacts(c), state: 'inCall' }, [{ type: 'goLive', consultationId: c.id }]);
}

function transfer(
  c: Talking,
  event: Extract<ConsultationEvent, { type: 'transfer' }>,
  now: number,
): Transition {
  if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  if (c.state === 'transferring') return refuse('WRONG_STATE');
  const { toDeskId } = event;
  return next({ ...talkingFacts(c), state: 'transferring', toDeskId, requestedTransferAt: now }, [
    { type: 'holdMedia', consultationId: c.id },
    { type: 'dispatch', deskId: toDeskId },
  ]);
}

function handOver(c: Transferring, staffId: string): Transition {
  const call: InCall = {
    ...talkingFacts(c),
    deskId: c.toDeskId,
    state: 'inCall',
    staffId,
    staffLink: { state: 'up' },
  };
  return next(call, [
    { type: 'dismissStaff', consultationId: c.id, staffId: c.staffId },
    { type: 'admitStaff', consultationId: c.id, staffId },
    { type: 'goLive', consultationId: c.id },
    { type: 'dispatch', deskId: c.deskId },
  ]);
}

function talkingFacts(c: Talking): Omit<InCall, 'state'> {
  const { kioskLink, staffLink, staffId, acceptedAt } = c;
  return { ...factsOf(c), kioskLink, staffLink, staffId, acceptedAt };
}
