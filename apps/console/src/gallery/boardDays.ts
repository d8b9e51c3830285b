/** Boards of three days: a quiet morning, a busy day, and one on which much is wrong. */
export const BOARD_DAYS = ['quiet', 'busy', 'faults'] as const;
export type BoardDay = (typeof BOARD_DAYS)[number];
