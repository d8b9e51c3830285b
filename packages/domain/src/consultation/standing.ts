/** How somebody stands in a queue: by their ticket alone, or lifted by staff. */
export type Standing =
  | { readonly kind: 'walkIn' }
  | { readonly kind: 'lifted'; readonly byStaffId: string; readonly reason: LiftReason };

/** Why staff may lift somebody over the others; a closed list, audited. */
export const LIFT_REASONS = ['frail', 'small-child', 'deadline-today', 'mistake', 'other'] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];

export const STANDING_KINDS = ['walkIn', 'lifted'] as const satisfies readonly Standing['kind'][];
