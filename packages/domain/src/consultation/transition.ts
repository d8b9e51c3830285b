import { assertNever } from '../errors.ts';
import { effectsBetween } from './effects.ts';
import { onEnding } from './ending.ts';
import type { ConsultationEvent, ConnectionEvent, Transition } from './events.ts';
import { onQueue } from './queueEvents.ts';
import { onConnection } from './connections.ts';
import type { Step } from './moves.ts';
import { givingWay } from './givingWay.ts';
import { onRemark } from './remarking.ts';
import type { Consultation } from './state.ts';
import { onTalk } from './talk.ts';

/**
 * The one rule by which a consultation changes.
 *
 * Pure: the same consultation, event and time give the same answer. A repeated command whose effect
 * is already there is answered with the unchanged consultation and no effects, so that a re-sent
 * command has exactly one effect. `now` is in epoch milliseconds.
 */
export function transition(c: Consultation, event: ConsultationEvent, now: number): Transition {
  const step = onEvent(c, event, now);
  if (!step.ok) return step;
  return { ok: true, next: step.value, effects: effectsBetween(c, step.value) };
}

function onEvent(c: Consultation, event: ConsultationEvent, now: number): Step {
  if (isConnectionEvent(event)) return onConnection(c, event, now);
  if (event.type === 'giveWay') return givingWay(c, event.staffId, now);
  return event.type === 'remark' ? onRemark(c, event, now) : onState(c, event, now);
}

function onState(c: Consultation, event: ConsultationEvent, now: number): Step {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return onQueue(c, event, now);
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return onTalk(c, event, now);
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return onEnding(c, event, now);
    default:
      return assertNever(c);
  }
}

const isConnectionEvent = (event: ConsultationEvent): event is ConnectionEvent => 'end' in event;
