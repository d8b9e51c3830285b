import type { Consultation } from '@madoguchi/domain';
import { isPractice, visitOutcome } from '@madoguchi/domain';
import type { EndedVisit } from '../../../ports/consultationStore.ts';
import type { ChangeLog } from '../../../state/changeLog.ts';
import { LiveCells } from '../../../state/liveCells.ts';

/** The visits of one day that have ended, by their consultations, the oldest first. */
interface Day {
  readonly day: string;
  readonly visits: Map<string, EndedVisit>;
}

/**
 * What became of the visits of each center on its newest day: boards show it at every change, so that nothing
 * is looked for then. An earlier day goes when a later one begins.
 */
export class EndedVisits {
  readonly #log: ChangeLog;
  readonly #ofCenters: LiveCells<Day>;

  constructor(log: ChangeLog) {
    this.#log = log;
    this.#ofCenters = new LiveCells(log);
  }

  /** Takes over what a start has read. */
  load(c: Consultation): void {
    const day = this.#dayOf(c);
    const visit = day === null ? null : visitOf(c, day);
    if (day === null || visit === null) return;
    day.visits.set(c.id, visit);
    this.#ofCenters.load(c.centerId, day);
  }

  /** A consultation is as it is now; one that goes on is none of this. */
  note(c: Consultation): void {
    const day = this.#dayOf(c);
    const visit = day === null ? null : visitOf(c, day);
    if (day === null || visit === null) return;
    if (this.#ofCenters.get(c.centerId) !== day) this.#ofCenters.set(c.centerId, day);
    const before = day.visits.get(c.id);
    this.#log.make({
      redo: () => day.visits.set(c.id, visit),
      undo: () => {
        if (before === undefined) day.visits.delete(c.id);
        else day.visits.set(c.id, before);
      },
      stored: null,
    });
  }

  on(centerId: string, day: string): readonly EndedVisit[] {
    const known = this.#ofCenters.get(centerId);
    return known?.day === day ? [...known.visits.values()] : NONE;
  }

  /** The day of a visit, a new one for a later day than is known; `null` for an earlier one. */
  #dayOf({ centerId, ticket: { day } }: Consultation): Day | null {
    const known = this.#ofCenters.get(centerId);
    if (known === undefined || known.day < day) return { day, visits: new Map() };
    return known.day === day ? known : null;
  }
}

function visitOf(c: Consultation, { visits }: Day): EndedVisit | null {
  const outcome = visitOutcome(c);
  if (outcome === null || isPractice(c)) return null;
  const { id, ticket, topicId, deskId } = c;
  return { id, ticket, topicId, deskId, outcome, at: visits.get(id)?.at ?? endOf(c) };
}

/** When the resident went; what was written up later does not move it. */
function endOf(c: Consultation): number {
  if ('endedAt' in c) return c.endedAt;
  return c.state === 'closed' ? c.closedAt : c.requestedAt;
}

const NONE: readonly EndedVisit[] = [];
