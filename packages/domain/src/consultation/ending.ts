import { ok, refuse } from '../errors.ts';
import type { ConsultationEvent } from './events.ts';
import type { Step } from './moves.ts';
import { close, factsOf, when } from './moves.ts';
import type { Side } from './ends.ts';
import { amended, type Correction, type WrittenUp } from './outcome.ts';
import type { Closed, Ending, FollowUp, WrapUp } from './state.ts';

/** After the call: writing it up, waiting for its handoffs, and what is closed stays closed. */
export function onEnding(
  c: WrapUp | FollowUp | Closed,
  event: ConsultationEvent,
  now: number,
): Step {
  switch (event.type) {
    case 'accept':
    case 'decline':
    case 'offerExpired':
      return refuse('OFFER_GONE');
    // Who is out of the call is out of it.
    case 'part':
      return ok(c);
    default:
      break;
  }
  switch (c.state) {
    case 'wrapUp':
      return onWrapUp(c, event, now);
    case 'followUp':
      return onFollowUp(c, event, now);
    case 'closed':
      return onClosed(c, event, now);
  }
}

function onWrapUp(c: WrapUp, event: ConsultationEvent, now: number): Step {
  switch (event.type) {
    case 'hangUp':
    case 'handoffSettled':
      return ok(c);
    case 'takeOver':
      if (event.staffId === c.staffId) return ok(c);
      return when(c.left, 'WRONG_STATE', () => ({
        ...c,
        staffId: event.staffId,
        staffConnection: { state: 'up' },
        left: false,
      }));
    case 'writeUp': {
      if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
      const { outcome } = event;
      const writtenUp: WrittenUp = { staffId: c.staffId, outcome, amendments: [] };
      if (event.handoffIds.length === 0) return ok(close(c, endingOf(writtenUp, c.cutOff), now));
      return ok({
        ...factsOf(c),
        state: 'followUp',
        writtenUp,
        openHandoffIds: [...new Set(event.handoffIds)],
        endedAt: c.endedAt,
        cutOff: c.cutOff,
      });
    }
    default:
      return refuse('WRONG_STATE');
  }
}

function onFollowUp(c: FollowUp, event: ConsultationEvent, now: number): Step {
  switch (event.type) {
    case 'hangUp':
      return ok(c);
    case 'writeUp':
      return when(c.writtenUp.staffId === event.staffId, 'WRONG_STATE', () => c);
    case 'amend': {
      const writtenUp = amended(c.writtenUp, event, now);
      if (writtenUp === null) return refuse('WRONG_STATE');
      return ok(writtenUp === c.writtenUp ? c : { ...c, writtenUp });
    }
    case 'handoffSettled': {
      const openHandoffIds = c.openHandoffIds.filter((id) => id !== event.handoffId);
      if (openHandoffIds.length === c.openHandoffIds.length) return ok(c);
      return openHandoffIds.length > 0
        ? ok({ ...c, openHandoffIds })
        : ok(close(c, endingOf(c.writtenUp, c.cutOff), now));
    }
    default:
      return refuse('WRONG_STATE');
  }
}

function onClosed(c: Closed, event: ConsultationEvent, now: number): Step {
  const { ending } = c;
  switch (event.type) {
    case 'cancel':
      return when(ending.kind === 'cancelled', 'WRONG_STATE', () => c);
    case 'leave':
      return when(ending.kind === 'unmet' && ending.way === event.way, 'WRONG_STATE', () => c);
    case 'writeUp':
      return when(writerOf(ending) === event.staffId, 'WRONG_STATE', () => c);
    case 'hangUp':
      return when(writerOf(ending) !== null, 'WRONG_STATE', () => c);
    case 'handoffSettled':
      return ok(c);
    case 'amend': {
      const next = amendedEnding(ending, event, now);
      if (next === null) return refuse('WRONG_STATE');
      return ok(next === ending ? c : { ...c, ending: next });
    }
    default:
      return refuse('WRONG_STATE');
  }
}

/** How it ended, with a corrected record; `null` without a record, and for one that has changed since. */
function amendedEnding(ending: Ending, correction: Correction, now: number): Ending | null {
  const record = recordOf(ending);
  const next = record && amended(record, correction, now);
  if (next === null) return null;
  if (next === record) return ending;
  return ending.kind === 'dropped'
    ? { ...ending, writtenUp: next }
    : { kind: 'written-up', ...next };
}

/** A call that was cut off ends as dropped, with what was written up. */
const endingOf = (writtenUp: WrittenUp, cutOff: Side | null): Ending =>
  cutOff === null
    ? { kind: 'written-up', ...writtenUp }
    : { kind: 'dropped', side: cutOff, writtenUp };

const writerOf = (ending: Ending): string | null => recordOf(ending)?.staffId ?? null;

/** What was written up of it, if anything was. */
function recordOf(ending: Ending): WrittenUp | null {
  switch (ending.kind) {
    case 'written-up':
      return ending;
    case 'dropped':
      return ending.writtenUp;
    case 'cancelled':
    case 'unmet':
      return null;
  }
}
