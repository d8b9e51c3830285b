import type { Consultation } from '@madoguchi/domain';
import type { EndedConsultation, EndedFigures } from '../../../ports/archive.ts';
import type { ConsultationStore } from '../../../ports/store.ts';
import type { ChangeLog } from '../../../state/changeLog.ts';
import { LiveCells } from '../../../state/liveCells.ts';

/** How many of each desk an estimate may ask for. */
export const KEPT_PER_DESK = 100;

/** How long it is known how many a specialist wrote up: "today" reaches back for a day. */
export const KEPT_FOR_MS = 2 * 24 * 60 * 60_000;

/**
 * What follows from consultations that have ended, for estimates, for the order in which specialists
 * are rung, and for their own count of the day. It is bounded by desks, people and two days.
 */
export class ConsultationFigures implements Pick<
  ConsultationStore,
  'writtenUpBy' | 'durationsBy' | 'lastEndedBy' | 'durationsAt'
> {
  readonly #ofDesks: LiveCells<readonly EndedConsultation[]>;
  readonly #ofStaff: LiveCells<readonly EndedConsultation[]>;

  constructor(log: ChangeLog) {
    this.#ofDesks = new LiveCells(log);
    this.#ofStaff = new LiveCells(log);
  }

  /** Takes over what the archive knows, at a start. */
  load({ ofDesks, ofStaff }: EndedFigures): void {
    for (const ended of ofDesks) {
      const known = this.#ofDesks.get(ended.deskId) ?? NONE;
      if (known.length < KEPT_PER_DESK) this.#ofDesks.load(ended.deskId, [...known, ended]);
    }
    for (const ended of ofStaff) {
      const known = this.#ofStaff.get(ended.staffId) ?? NONE;
      this.#ofStaff.load(ended.staffId, [...known, ended].toSorted(newestFirst));
    }
  }

  /** A consultation was written up just now. */
  note(ended: EndedConsultation): void {
    const atDesk = [ended, ...(this.#ofDesks.get(ended.deskId) ?? NONE)].toSorted(newestFirst);
    this.#ofDesks.set(ended.deskId, atDesk.slice(0, KEPT_PER_DESK));
    const since = ended.endedAt - KEPT_FOR_MS;
    const before = (this.#ofStaff.get(ended.staffId) ?? NONE).filter((e) => e.endedAt >= since);
    this.#ofStaff.set(ended.staffId, [ended, ...before].toSorted(newestFirst));
  }

  writtenUpBy(staffId: string, since: number): number {
    return (this.#ofStaff.get(staffId) ?? NONE).filter(({ endedAt }) => endedAt >= since).length;
  }

  durationsBy(staffId: string, since: number): number[] {
    return (this.#ofStaff.get(staffId) ?? NONE).flatMap(({ acceptedAt, endedAt }) =>
      acceptedAt === null || endedAt < since ? [] : [endedAt - acceptedAt],
    );
  }

  lastEndedBy(staffId: string): number {
    return this.#ofStaff.get(staffId)?.[0]?.endedAt ?? 0;
  }

  durationsAt(deskId: string, since: number, limit: number): number[] {
    const durations: number[] = [];
    for (const { acceptedAt, endedAt } of this.#ofDesks.get(deskId) ?? NONE) {
      if (endedAt < since || durations.length === limit) break;
      if (acceptedAt !== null) durations.push(endedAt - acceptedAt);
    }
    return durations;
  }
}

/** What a consultation that was just written up counts for; `null` when nobody did. */
export function endedFrom(
  c: Consultation,
  staffId: string | undefined,
  times: { readonly acceptedAt: number | null; readonly endedAt: number | null },
): EndedConsultation | null {
  if (staffId === undefined || times.endedAt === null) return null;
  return { staffId, deskId: c.deskId, acceptedAt: times.acceptedAt, endedAt: times.endedAt };
}

const NONE: readonly EndedConsultation[] = [];

const newestFirst = (a: EndedConsultation, b: EndedConsultation): number => b.endedAt - a.endedAt;
