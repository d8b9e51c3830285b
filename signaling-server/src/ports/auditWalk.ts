import type { IncidentEntry, IncidentEvent } from '@madoguchi/domain';

/** From one instant (inclusive) to another (exclusive), epoch milliseconds. */
export interface LogTime {
  readonly from: number;
  readonly until: number;
}

/** Along which index the audit log is read: all of a time, or whatever one account or kiosk did or is about one record. */
export type AuditWay =
  | ({ readonly by: 'time' } & LogTime)
  | { readonly by: 'staff'; readonly staffId: string }
  | { readonly by: 'kiosk'; readonly kioskId: string }
  | { readonly by: 'record'; readonly kind: string; readonly id: string };

/** A line of a log, as its index orders it. */
export interface LogPlace {
  readonly at: number;
  /** Its number in the log. */
  readonly number: number;
}

/** Lines that were read in one stretch; `next` is `null` where the way ends. */
interface Stretch<Line> {
  /** `null` stands for a line that nobody can read. */
  readonly lines: readonly (Line | null)[];
  readonly next: LogPlace | null;
}

export type AuditStretch = Stretch<IncidentEntry>;
export type HistoryStretch = Stretch<IncidentEvent>;
