import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { HistoryEntry } from '../../ports/store.ts';
import { endOf, writtenUpOf } from '../endings.ts';
import { QUESTIONS } from './consultationQueries.ts';
import type { Remembered } from './remembered.ts';

export interface LastEnds {
  /** When somebody's last consultation was written up; 0 before the first one. Epoch milliseconds. */
  of(staffId: string): number;
  /** A consultation that was remembered as `before`, or not at all, is stored as `after` now. */
  note(before: Consultation | null, after: Consultation, entry: HistoryEntry): void;
}

/** Asked of every specialist of a desk whenever somebody is to be rung, and therefore remembered. */
export function lastEnds(db: BetterSqlite.Database, remembered: Remembered): LastEnds {
  const select = db.prepare<[string], number>(QUESTIONS.lastEndedBy).pluck();
  const known = remembered.of(() => new Map<string, number>());
  return {
    of(staffId) {
      const at = known().get(staffId) ?? select.get(staffId) ?? 0;
      known().set(staffId, at);
      return at;
    },
    note(before, after, entry) {
      const writtenUp = writtenUpOf(after);
      if (writtenUp === null) return;
      const at = known().get(writtenUp.staffId);
      const end = endOf(after, entry);
      // What was followed up has ended before; the file knows when.
      if (before?.state === 'wrapUp' && at !== undefined && end !== null) {
        known().set(writtenUp.staffId, Math.max(at, end));
      } else {
        known().delete(writtenUp.staffId);
      }
    },
  };
}
