import type { AuditMark } from './store.ts';

/**
 * Marks of the audit log, kept apart from it and best on another machine: a log that was cut or
 * wholly rewritten no longer fits them. Every method may fail, or wait for a disk that is far away.
 */
export interface AuditAnchor {
  /** The mark that was added last; `null` when there is no anchor yet. */
  last(): Promise<AuditMark | null>;
  add(mark: AuditMark): Promise<void>;
  /** Every mark in the order in which it was added. */
  marks(): AsyncIterable<AuditMark>;
}
