import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { ProcedureEvent } from './events.ts';
import type { Procedure } from './state.ts';

type Decision = Extract<
  ProcedureEvent,
  { readonly type: 'take' | 'accept' | 'return' | 'complete' }
>;
type In<S extends Procedure['state']> = Extract<Procedure, { readonly state: S }>;

const UNWARNED = { remindedAt: null, escalatedAt: null };

/** What the receiving desk does with a submitted one; nobody else decides. */
export function decided(p: Procedure, event: Decision, now: number): Result<Procedure> {
  if (!event.deskIds.includes(p.deskId)) return refuse('NOT_ALLOWED');
  switch (event.type) {
    case 'take':
      if (p.state !== 'submitted') return refuse('WRONG_STATE');
      return ok(p.takenBy === event.staffId ? p : { ...p, takenBy: event.staffId });
    case 'accept':
      if (p.state === 'accepted') return p.byStaffId === event.staffId ? ok(p) : gone();
      return p.state === 'submitted' ? ok(accepted(p, event.staffId, now)) : gone();
    case 'return':
      return p.state === 'submitted' || p.state === 'accepted'
        ? returned(p, event, now)
        : refuse('WRONG_STATE');
    case 'complete':
      if (p.state === 'completed') return p.reference === event.reference ? ok(p) : gone();
      return p.state === 'accepted' ? ok(completed(p, event.reference, now)) : gone();
    default:
      return assertNever(event);
  }
}

const gone = () => refuse('WRONG_STATE');

function accepted(
  { takenBy: _taken, ...p }: In<'submitted'>,
  byStaffId: string,
  now: number,
): Procedure {
  return { ...p, state: 'accepted', byStaffId, acceptedAt: now, ...UNWARNED };
}

/** The marked fields are open again; the pages they are on have to be confirmed anew, and it has to be signed anew. */
function returned(
  p: In<'submitted'> | In<'accepted'>,
  { staffId, reasons, tellBy }: Extract<Decision, { readonly type: 'return' }>,
  now: number,
): Result<Procedure> {
  if (reasons.length === 0) return refuse('BAD_REQUEST');
  const back = { byStaffId: staffId, returnedAt: now, reasons, tellBy, ...UNWARNED } as const;
  const facts = p.state === 'submitted' ? withoutTaker(p) : withoutAcceptance(p);
  return ok({ ...facts, ...back, state: 'returned', signed: null, confirmed: {} });
}

function completed(
  { remindedAt: _reminded, escalatedAt: _escalated, ...p }: In<'accepted'>,
  reference: string,
  now: number,
): Procedure {
  return { ...p, state: 'completed', reference, completedAt: now };
}

const withoutTaker = ({ takenBy: _taken, ...p }: In<'submitted'>) => p;
const withoutAcceptance = ({ acceptedAt: _at, ...p }: In<'accepted'>) => p;
