import type { Outcome, WrittenUp } from './outcome.ts';
import type { Consultation, Ending } from './state.ts';

/** What became of a visit, as a day is counted: each ended visit is exactly one of these. */
export const VISIT_OUTCOMES = [
  'settled',
  'comeBack',
  'unsettled',
  'writingUp',
  'callback',
  'booking',
  'telephone',
  'paper',
  'cancelled',
  'dropped',
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** What became of a visit; `null` while somebody waits or talks. */
export function visitOutcome(c: Consultation): VisitOutcome | null {
  switch (c.state) {
    case 'waiting':
    case 'offered':
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return null;
    case 'wrapUp':
      return 'writingUp';
    case 'followUp':
      return ofOutcome(c.writtenUp.outcome);
    case 'closed':
      return ofEnding(c.ending);
  }
}

function ofEnding(ending: Ending): VisitOutcome {
  switch (ending.kind) {
    case 'written-up':
      return ofOutcome(ending.outcome);
    case 'cancelled':
      return 'cancelled';
    case 'unmet':
      return ending.way;
    case 'dropped':
      return 'dropped';
  }
}

/** That somebody has to come back is the figure the plan is judged by, so that it counts before the rest. */
function ofOutcome({ settled, comeBack }: Outcome): VisitOutcome {
  if (comeBack.needed) return 'comeBack';
  return settled ? 'settled' : 'unsettled';
}

/** Who wrote a consultation up, and what; `null` while nobody has, and when nobody does. */
export function writtenUpOf(c: Consultation): WrittenUp | null {
  if (c.state === 'followUp') return c.writtenUp;
  if (c.state !== 'closed') return null;
  const { ending } = c;
  if (ending.kind === 'written-up') {
    const { staffId, outcome, amendments } = ending;
    return { staffId, outcome, amendments };
  }
  return ending.kind === 'dropped' ? ending.writtenUp : null;
}
