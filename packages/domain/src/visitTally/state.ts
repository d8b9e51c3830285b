/** Figures are compared with those of the year before, and kept no longer than that needs. */
export const VISIT_TALLY_KEPT_DAYS = 2 * 366;

/**
 * ご利用の数: how many visits began at a center in a week, by who stood beside the resident when they began, and how many
 * residents that person has introduced. It counts acts, and nothing of any resident.
 */
export interface VisitTally {
  /** `visitTallyKey` of the rest. */
  readonly id: string;
  readonly state: 'kept' | 'over';
  /** The Monday with which the week begins, `YYYY-MM-DD`. */
  readonly week: string;
  readonly centerId: string;
  /** Who of the staff of the center helped; `null` for visits beside which nobody stood. */
  readonly staffId: string | null;
  readonly visits: number;
  readonly introductions: number;
}

export type VisitTallyEvent =
  /** A visit has begun. */
  | { readonly type: 'visit' }
  /** A resident was introduced to their specialist. */
  | { readonly type: 'introduction' }
  /** The time for which it is kept is over. */
  | { readonly type: 'end' };

/** What a place of a tally is. */
export type TallyPlace = Pick<VisitTally, 'week' | 'centerId' | 'staffId'>;

/** Some tallies together: visits, those of them beside which staff stood, and introductions. */
export interface VisitFigures {
  readonly visits: number;
  readonly helped: number;
  readonly introductions: number;
}
