import { assertNever, ok, refuse, type Result } from '../errors.ts';
import { DAY_MS } from '../localTime.ts';
import { decided } from './deciding.ts';
import type { ProcedureEvent } from './events.ts';
import { confirmed, edited, signed, submitted } from './filling.ts';
import { DRAFTED_KEPT_DAYS, isProcedureOver, type Procedure } from './state.ts';

/** The instant from which a procedure that was never submitted is no longer kept. */
export const expiresAt = ({ changedAt }: Pick<Procedure, 'changedAt'>): number =>
  changedAt + DRAFTED_KEPT_DAYS * DAY_MS;

/** The one rule by which a procedure changes; a repeated event changes nothing more. */
// One case for each event, and nothing more.
// oxlint-disable-next-line complexity
export function procedureTransition(
  p: Procedure,
  event: ProcedureEvent,
  now: number,
): Result<Procedure> {
  switch (event.type) {
    case 'edit':
      return edited(p, event, now);
    case 'confirmPage':
      return confirmed(p, event, now);
    case 'sign':
      return signed(p, event, now);
    case 'submit':
      return submitted(p, event, now);
    case 'take':
    case 'accept':
    case 'return':
    case 'complete':
      return decided(p, event, now);
    case 'withdraw':
      return withdrawn(p, now);
    case 'expire':
      return expired(p, now);
    case 'show':
      return shown(p, event.shown);
    case 'open':
      return opened(p, event.consultationId, now);
    case 'leave':
      return ok(left(p, now));
    case 'remind':
      return warned(p, 'remindedAt', now);
    case 'escalate':
      return warned(p, 'escalatedAt', now);
    default:
      return assertNever(event);
  }
}

function withdrawn(p: Procedure, now: number): Result<Procedure> {
  if (p.state === 'withdrawn') return ok(p);
  if (p.state === 'accepted' || p.state === 'completed') return refuse('WRONG_STATE');
  const { id, templateId, templateVersion, consultationId, ticket } = p;
  const { centerId, topicId, deskId } = p;
  const { startedBy, startedDeskId, startedAt, resumeCode, resumeDay, effort, revision } = p;
  return ok({
    ...{ id, templateId, templateVersion, consultationId, ticket, centerId, topicId, deskId },
    ...{ startedBy, startedDeskId, startedAt, resumeCode, resumeDay, effort, revision },
    ...{ values: {}, files: {}, edits: {}, pages: {}, confirmed: {}, nowIn: null, isShown: false },
    ...{ state: 'withdrawn', changedAt: now, withdrawnAt: now },
    receiptNumber: 'receiptNumber' in p ? p.receiptNumber : null,
  });
}

/** Ends a procedure whose term has passed, unless it is open in a consultation or was submitted once. */
function expired(p: Procedure, now: number): Result<Procedure> {
  const isForgotten = p.nowIn === null && !('receiptNumber' in p) && now >= expiresAt(p);
  return isForgotten ? withdrawn(p, now) : refuse('WRONG_STATE');
}

function shown(p: Procedure, isShown: boolean): Result<Procedure> {
  if (p.isShown === isShown) return ok(p);
  return p.nowIn === null ? refuse('WRONG_STATE') : ok({ ...p, isShown });
}

/** It goes on where its resident is; it can be open in one consultation at a time. */
function opened(p: Procedure, consultationId: string, now: number): Result<Procedure> {
  if (p.nowIn === consultationId) return ok(p);
  if (p.nowIn !== null || isProcedureOver(p)) return refuse('WRONG_STATE');
  const effort = { ...p.effort, openedAt: now };
  return ok({ ...p, effort, nowIn: consultationId, isShown: true });
}

/** It is open no more; how long it was is counted. */
function left(p: Procedure, now: number): Procedure {
  if (p.nowIn === null) return p;
  const { spentMs: before, openedAt } = p.effort;
  const spentMs = openedAt === null ? before : before + Math.max(0, now - openedAt);
  return { ...p, effort: { ...p.effort, spentMs }, nowIn: null, isShown: false };
}

function warned(p: Procedure, what: 'remindedAt' | 'escalatedAt', now: number): Result<Procedure> {
  if (p.state !== 'submitted' && p.state !== 'accepted' && p.state !== 'returned') {
    return refuse('WRONG_STATE');
  }
  return ok(p[what] === null ? { ...p, [what]: now } : p);
}
