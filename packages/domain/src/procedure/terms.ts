import { DAY_MS, instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import { HANDOFF_ESCALATE_MS, HANDOFF_REMIND_MS } from '../handoff/state.ts';
import type { ProcedureConsequence, ProcedureEvent } from './events.ts';
import type { Procedure } from './state.ts';
import { expiresAt } from './transition.ts';

/** In minutes of the day. */
const END_OF_DAY = 24 * 60;
/** A returned one that is not mended is brought back to mind after so long. */
const MEND_MS = 14 * DAY_MS;

/**
 * What is due of a procedure if nobody acts, as with handoffs: one that nobody has accepted, or whose due day is over,
 * is reminded of and then escalated; one that is written by nobody any more goes when its time is over.
 */
export const procedureTerms: TermsOf<Procedure, ProcedureEvent> = (p, { timeZone }) => {
  switch (p.state) {
    case 'drafted':
    case 'confirmed':
    case 'signed':
      return p.nowIn === null ? [due('expire', expiresAt(p))] : [];
    case 'submitted':
    case 'accepted':
    case 'returned': {
      if (p.escalatedAt !== null) return [];
      const at = remindAt(p, timeZone);
      return p.remindedAt === null
        ? [due('remind', at)]
        : [due('escalate', at + HANDOFF_ESCALATE_MS)];
    }
    case 'completed':
    case 'withdrawn':
      return [];
  }
};

function remindAt(
  p: Extract<Procedure, { readonly state: 'submitted' | 'accepted' | 'returned' }>,
  timeZone: string,
): number {
  if (p.state === 'returned') return p.returnedAt + MEND_MS;
  const dayIsOver = instantOfMinute(p.dueDay, END_OF_DAY, timeZone);
  return p.state === 'accepted'
    ? dayIsOver
    : Math.min(p.submittedAt + HANDOFF_REMIND_MS, dayIsOver);
}

const due = (type: ProcedureConsequence['type'] & ('expire' | 'remind' | 'escalate'), at: number) =>
  ({ key: `${type} ${String(at)}`, at, follows: 'calendar', event: { type } }) as const;
