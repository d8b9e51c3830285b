import type { AuditAction, AuditRecordKind } from './audit.ts';

/** Which entries are asked for; what is `null` does not matter. */
export interface AuditQuery {
  readonly staffId: string | null;
  readonly recordKind: AuditRecordKind | null;
  readonly recordId: string | null;
  readonly action: AuditAction | null;
  /** Epoch milliseconds, from inclusive to exclusive. */
  readonly from: number | null;
  readonly until: number | null;
  /** Only entries before this sequence, for the next page. */
  readonly before: number | null;
}
