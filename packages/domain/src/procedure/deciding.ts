import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { ProcedureEvent } from './events.ts';
import { UNWARNED, type Procedure } from './state.ts';

type Decision = Extract<
  ProcedureEvent,
  { readonly type: 'take' | 'accept' | 'return' | 'complete' }
>;
type In<S extends Procedure['state']> = Extract<Procedure, { readonly state: S }>;

/** The decisions about a submitted procedure; only staff of the receiving desk make them. */
export function decided(p: Procedure, event: Decision, now: number): Result<Procedure> {
  if (!event.deskIds.includes(p.deskId)) return refuse('NOT_ALLOWED');
  switch (event.type) {
    case 'take':
      return taken(p, event.staffId);
    case 'accept':
      return accepted(p, event.staffId, now);
    case 'return':
      return returned(p, event, now);
    case 'complete':
      return completed(p, event.reference, now);
    default:
      return assertNever(event);
  }
}

function taken(p: Procedure, staffId: string): Result<Procedure> {
  if (p.state !== 'submitted') return refuse('WRONG_STATE');
  return ok(p.takenBy === staffId ? p : { ...p, takenBy: staffId });
}

function accepted(p: Procedure, byStaffId: string, now: number): Result<Procedure> {
  if (p.state === 'accepted' && p.byStaffId === byStaffId) return ok(p);
  if (p.state !== 'submitted') return refuse('WRONG_STATE');
  return ok({ ...withoutTaker(p), state: 'accepted', byStaffId, acceptedAt: now, ...UNWARNED });
}

/** The marked fields are open again; the pages they are on have to be confirmed anew, and it has to be signed anew. */
function returned(
  p: Procedure,
  { staffId, reasons, tellBy }: Extract<Decision, { readonly type: 'return' }>,
  now: number,
): Result<Procedure> {
  if (p.state !== 'submitted' && p.state !== 'accepted') return refuse('WRONG_STATE');
  if (reasons.length === 0) return refuse('BAD_REQUEST');
  const at = { returnedAt: now, returnedRevision: p.revision };
  const back = { byStaffId: staffId, ...at, reasons, tellBy, ...UNWARNED } as const;
  const facts = p.state === 'submitted' ? withoutTaker(p) : withoutAcceptance(p);
  return ok({ ...facts, ...back, state: 'returned', signed: null, confirmed: {} });
}

function completed(p: Procedure, reference: string, now: number): Result<Procedure> {
  if (p.state === 'completed' && p.reference === reference) return ok(p);
  if (p.state !== 'accepted') return refuse('WRONG_STATE');
  const { remindedAt: _reminded, escalatedAt: _escalated, ...facts } = p;
  return ok({ ...facts, state: 'completed', reference, completedAt: now });
}

const withoutTaker = ({ takenBy: _taken, ...p }: In<'submitted'>) => p;
const withoutAcceptance = ({ acceptedAt: _at, ...p }: In<'accepted'>) => p;
