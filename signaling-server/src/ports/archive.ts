import type { AuditEntry, AuditQuery } from '@madoguchi/domain';
import type { AuditMark, CheckedLines } from './auditStore.ts';
import type { AuditStretch, AuditWay, HistoryStretch, LogPlace, LogTime } from './auditWalk.ts';
import type { HistoryEntry } from './consultationStore.ts';
import type { StoredRow, Table } from './journal.ts';
import type { AnsweredCommand, UnmetDemand } from './recordStores.ts';
import type { SearchIndex } from './searchIndex.ts';

/** What consultations that have ended tell about one desk or one specialist. */
export interface EndedConsultation {
  readonly staffId: string;
  readonly deskId: string;
  readonly acceptedAt: number | null;
  readonly endedAt: number;
}

/** Figures of ended consultations with which a start begins. */
export interface EndedFigures {
  /** Of each desk the newest that were written up, newest first. */
  readonly ofDesks: readonly EndedConsultation[];
  /** Of each specialist those since an instant, and the newest one in any case. */
  readonly ofStaff: readonly EndedConsultation[];
}

/**
 * Everything that was ever stored, the live rows included, as the database has it: what was acknowledged
 * is found. It answers asynchronously, so no unit of work can wait for it; whoever needs something of it
 * in a unit asks before.
 */
export interface Archive extends SearchIndex {
  /** The row with this key (the values of the table's key columns in their order), or `null`. */
  find(table: Table, key: readonly (string | number)[]): Promise<StoredRow | null>;
  /**
   * Rows of a table that are not live, by the order of their ids: those after an id (`''` for the first), at
   * most `limit`.
   */
  ended(table: Table, after: string, limit: number): Promise<readonly StoredRow[]>;
  /** The rows of a table that name another row in this column, as they were made; an index has to answer it. */
  referring(table: Table, column: string, id: string): Promise<readonly StoredRow[]>;
  /** The newest consultation of each kiosk, as rows of the consultations' table. */
  latestOfKiosks(table: Table, kioskIds: readonly string[]): Promise<readonly StoredRow[]>;
  /** Of each of these centers the consultations with a ticket of its newest day, as they were made. */
  newestDay(table: Table, centerIds: readonly string[]): Promise<readonly StoredRow[]>;
  /** The consultation with this ticket, as a row of the consultations' table; `null` for none. */
  byTicket(table: Table, centerId: string, day: string, number: number): Promise<StoredRow | null>;
  /** The history of a consultation, oldest line first. */
  history(consultationId: string): Promise<readonly HistoryEntry[]>;
  /** The highest ticket number of a center on a day (`YYYY-MM-DD`); 0 without one. */
  lastTicketNumber(centerId: string, day: string): Promise<number>;
  /** The highest number of the system-wide sequence; 0 without one. */
  lastSequence(): Promise<number>;
  /** `perDesk` of each desk, at most; of each specialist since `since`, and their newest. */
  endedFigures(asked: {
    readonly deskIds: readonly string[];
    readonly staffIds: readonly string[];
    readonly perDesk: number;
    readonly since: number;
  }): Promise<EndedFigures>;
  /** What was answered to a command; `null` when it is not known or was forgotten. */
  answer(commandId: string): Promise<AnsweredCommand | null>;
  /** The ids of all commands that were answered and not forgotten. */
  commandIds(): AsyncIterable<string>;
  /** Demand that could not be met at or after an instant and before another one, oldest first. */
  unmetDemand(from: number, before?: number): Promise<readonly UnmetDemand[]>;
  /** Entries of the audit log, the newest first, at most `limit`. */
  searchAudit(query: AuditQuery, limit: number): Promise<readonly AuditEntry[]>;
  /**
   * Entries of the audit log along a way, in its order, those after a place (`null` for the first): at most `limit`
   * lines are looked at. An index answers it, so that a long log is read in short stretches.
   */
  auditStretch(way: AuditWay, after: LogPlace | null, limit: number): Promise<AuditStretch>;
  /** The same of the history of all consultations, from one instant (inclusive) to another (exclusive). */
  historyStretch(time: LogTime, after: LogPlace | null, limit: number): Promise<HistoryStretch>;
  /** Checks the lines that follow one that was found good (`null` for the first), at most `limit`. */
  checkAudit(after: AuditMark | null, limit: number): Promise<CheckedLines>;
  /** The newest line of the audit log, or `null` for an empty one. */
  auditHead(): Promise<AuditMark | null>;
}
