import type { Consultation } from '@madoguchi/domain';
import { visitOutcome } from '@madoguchi/domain';
import type { EndedVisit } from '../../../ports/consultationStore.ts';
import type { ChangeLog } from '../../../state/changeLog.ts';
import { LiveCells } from '../../../state/liveCells.ts';

/** The visits of one day that have ended, the oldest first. */
interface Day {
  readonly day: string;
  readonly visits: readonly EndedVisit[];
}

/**
 * What became of the visits of each center on its newest day: boards show it at every change, so that nothing
 * is looked for then. An earlier day goes when a later one begins.
 */
export class EndedVisits {
  readonly #ofCenters: LiveCells<Day>;

  constructor(log: ChangeLog) {
    this.#ofCenters = new LiveCells(log);
  }

  /** Takes over what a start has read. */
  load(c: Consultation): void {
    const day = this.#with(c);
    if (day !== null) this.#ofCenters.load(c.centerId, day);
  }

  /** A consultation is as it is now; one that goes on is none of this. */
  note(c: Consultation): void {
    const day = this.#with(c);
    if (day !== null) this.#ofCenters.set(c.centerId, day);
  }

  on(centerId: string, day: string): readonly EndedVisit[] {
    const known = this.#ofCenters.get(centerId);
    return known?.day === day ? known.visits : NONE;
  }

  #with(c: Consultation): Day | null {
    const outcome = visitOutcome(c);
    const known = this.#ofCenters.get(c.centerId);
    const { day } = c.ticket;
    if (outcome === null || (known !== undefined && known.day > day)) return null;
    const visits = known?.day === day ? known.visits : NONE;
    const before = visits.findIndex(({ id }) => id === c.id);
    const { id, ticket, topicId, deskId } = c;
    const visit = { id, ticket, topicId, deskId, outcome, at: visits[before]?.at ?? endOf(c) };
    return { day, visits: before < 0 ? [...visits, visit] : visits.with(before, visit) };
  }
}

/** When the resident went; what was written up later does not move it. */
function endOf(c: Consultation): number {
  if ('endedAt' in c) return c.endedAt;
  return c.state === 'closed' ? c.closedAt : c.requestedAt;
}

const NONE: readonly EndedVisit[] = [];
