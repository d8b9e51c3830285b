import type { Consultation, VisitOutcome } from '@madoguchi/domain';
import { formatTicket, VISIT_OUTCOMES } from '@madoguchi/domain';
import type { BoardView } from '@madoguchi/protocol';
import type { EndedVisit } from '../../ports/store.ts';

/** Who looks at a board: staff at their consoles, or whoever passes a wall. */
export type BoardAudience = 'staff' | 'wall';

/** How often each way of ending happened, in the order of the list. */
export function countOutcomes(visits: Iterable<EndedVisit>): BoardView['outcomes'] {
  const counts = new Map<VisitOutcome, number>();
  for (const { outcome } of visits) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return VISIT_OUTCOMES.flatMap((outcome) => {
    const count = counts.get(outcome) ?? 0;
    return count === 0 ? [] : [{ outcome, count }];
  });
}

/** A visit by its ticket alone, and since when it is as it is. */
export const ticketSince = (c: Consultation, since: number) => ({
  ticket: formatTicket(c.ticket),
  since,
});
