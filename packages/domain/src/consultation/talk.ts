import { ok, refuse } from '../errors.ts';
import type { ConsultationEvent } from './events.ts';
import { onJoining } from './joining.ts';
import type { Step, Talking } from './moves.ts';
import { callOf, endCall, inCall, when } from './moves.ts';
import { introduced, sideTalk } from './sideTalk.ts';
import type { ChosenHoldReason } from './state.ts';
import { onTransfer } from './transfer.ts';

/** What may happen while the resident and a specialist are together, or one of them is held. */
export function onTalk(c: Talking, event: ConsultationEvent, now: number): Step {
  switch (event.type) {
    case 'hold':
      return hold(c, event.staffId, event.reason, now);
    case 'resume':
      return resume(c, event.staffId);
    case 'carry':
      return ok(carried(c, now));
    case 'sideTalk':
      return sideTalk(c, event.participant, now);
    case 'introduce':
      return c.state === 'transferring' ? onTransfer(c, event, now) : introduced(c, event.staffId);
    case 'hangUp':
      return when(mayHangUp(c, event.by), 'NOT_YOUR_CONSULTATION', () => endCall(c, null, now));
    case 'invite':
    case 'arrive':
    case 'admit':
    case 'join':
    case 'remove':
    case 'part':
      return onJoining(c, event, now);
    default:
      return onTransfer(c, event, now);
  }
}

/** Either end may: the resident's, or the specialist's. */
const mayHangUp = (c: Talking, by: Extract<ConsultationEvent, { type: 'hangUp' }>['by']): boolean =>
  by === 'kiosk' || by.staffId === c.staffId;

/** The phone that carries it is there: it has asked for it. */
const carried = (c: Talking, now: number): Talking =>
  c.carriedAt === null ? { ...c, carriedAt: now, kioskConnection: { state: 'up' } } : c;

function hold(c: Talking, staffId: string, reason: ChosenHoldReason, now: number): Step {
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  switch (c.state) {
    case 'inCall':
      return ok({ ...callOf(c), state: 'onHold', heldAt: now, reason });
    case 'onHold':
      return ok(c.reason === reason ? c : { ...c, reason });
    case 'transferring':
      return refuse('WRONG_STATE');
  }
}

function resume(c: Talking, staffId: string): Step {
  if (staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
  switch (c.state) {
    case 'inCall':
      return ok(c);
    case 'onHold':
      return ok(inCall(c));
    case 'transferring':
      return refuse('WRONG_STATE');
  }
}
