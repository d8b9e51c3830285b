/** The place of the board of the whole ward; the place of any other is the id of a center. */
export const WARD = 'ward';

/** The kinds of viewers that show boards: in a console, and on a wall. They are told of the same changes. */
export const BOARD_KINDS = ['board', 'wallBoard'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
