/** How somebody stands in a queue: by their ticket alone, booked, lifted by staff, or behind everybody as a practice. */
export type Standing =
  | { readonly kind: 'walkIn' }
  | Booked
  | { readonly kind: 'lifted'; readonly byStaffId: string; readonly reason: LiftReason }
  | Practice;

/** 練習: staff of the center play the resident. It is so from the request to the record, and counts in no figure. */
interface Practice {
  readonly kind: 'practice';
  /** Who began it. */
  readonly byStaffId: string;
}

/** They have booked a time: before it they let others go first, from then on they go first. */
interface Booked {
  readonly kind: 'booked';
  readonly bookingId: string;
  /** Whom they have booked; asked before the others of the desk. */
  readonly staffId: string;
  /** When their time begins, in epoch milliseconds. */
  readonly at: number;
  /** Whether it has begun: the order follows from this and never from a clock. */
  readonly isDue: boolean;
}

/** Why staff may lift somebody over the others; a closed list, audited. */
export const LIFT_REASONS = ['frail', 'small-child', 'deadline-today', 'mistake', 'other'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];

export const STANDING_KINDS = [
  'walkIn',
  'booked',
  'lifted',
  'practice',
] as const satisfies readonly Standing['kind'][];

/** Whether a consultation is a practice, in whatever state. */
export const isPractice = ({ standing }: { readonly standing: Standing }): boolean =>
  standing.kind === 'practice';
