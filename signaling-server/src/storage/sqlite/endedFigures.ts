import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { endOf, writtenUpOf } from '../endings.ts';
import { QUESTIONS } from './consultationQueries.ts';
import type { Remembered } from './remembered.ts';

export interface EndedFigures extends Pick<
  ConsultationStore,
  'lastEndedBy' | 'writtenUpBy' | 'durationsAt'
> {
  /** A consultation that was remembered as `before`, or not at all, is stored as `after` now. */
  note(before: Consultation | null, after: Consultation, entry: HistoryEntry): void;
}

interface Durations {
  readonly limit: number;
  /** Since when they were asked for; what ended before is not among them. */
  readonly since: number;
  readonly rows: readonly { readonly endedAt: number; readonly took: number }[];
}

/**
 * What follows from consultations that have ended, for estimates, for the order in which specialists
 * are rung, and for their own count of the day. Views ask for it all the time, and it changes when one
 * is written up; then the file is asked again.
 */
export function endedFigures(db: BetterSqlite.Database, remembered: Remembered): EndedFigures {
  const lastEnd = db.prepare<[string], number>(QUESTIONS.lastEndedBy).pluck();
  const count = db.prepare<[string, number], number>(QUESTIONS.writtenUpBy).pluck();
  const durations = db.prepare<[string, number, number], Durations['rows'][number]>(
    QUESTIONS.durationsAt,
  );
  const known = remembered.of(() => ({
    lastEnds: new Map<string, number>(),
    counts: new Map<string, { readonly since: number; readonly count: number }>(),
    durations: new Map<string, Durations>(),
  }));
  return {
    lastEndedBy(staffId) {
      const { lastEnds } = known();
      const before = lastEnds.get(staffId);
      if (before !== undefined) return before;
      const at = lastEnd.get(staffId) ?? 0;
      lastEnds.set(staffId, at);
      return at;
    },
    writtenUpBy(staffId, since) {
      const { counts } = known();
      const before = counts.get(staffId);
      if (before?.since === since) return before.count;
      const found = { since, count: count.get(staffId, since) ?? 0 };
      counts.set(staffId, found);
      return found.count;
    },
    durationsAt(deskId, since, limit) {
      const before = known().durations.get(deskId);
      const isEnough = before?.limit === limit && before.since <= since;
      const rows = isEnough ? before.rows : durations.all(deskId, since, limit);
      if (!isEnough) known().durations.set(deskId, { limit, since, rows });
      return rows.filter(({ endedAt }) => endedAt >= since).map(({ took }) => took);
    },
    note(before, after, entry) {
      const writtenUp = writtenUpOf(after);
      if (writtenUp === null) return;
      const { lastEnds, counts, durations: atDesks } = known();
      counts.delete(writtenUp.staffId);
      atDesks.delete(after.deskId);
      const at = lastEnds.get(writtenUp.staffId);
      const end = endOf(after, entry);
      // What was followed up has ended before; the file knows when.
      if (before?.state === 'wrapUp' && at !== undefined && end !== null) {
        lastEnds.set(writtenUp.staffId, Math.max(at, end));
      } else {
        lastEnds.delete(writtenUp.staffId);
      }
    },
  };
}
