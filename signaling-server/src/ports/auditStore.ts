import type { AuditEntry, AuditFact } from '@madoguchi/domain';

/** The audit log: only ever appended to, each line chained to the one before by its hash. */
export interface AuditStore {
  /** Adds a line in the transaction of the change that it tells of. */
  append(fact: AuditFact, at: number): AuditEntry;
  /** The newest line, or `null` for an empty log. */
  head(): AuditMark | null;
}

/** A place in the audit log: a line and its hash, which stands for everything up to there. */
export type AuditMark = Pick<AuditEntry, 'sequence' | 'hash'>;

export interface CheckedLines {
  /** The lines that fit, in order; none at the end of the log. */
  readonly marks: readonly AuditMark[];
  /** The first line that is missing, cannot be read or does not follow from the one before. */
  readonly brokenAt: number | null;
}
