import type { PageShape } from '@madoguchi/protocol';

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

/** A quarter turn clockwise. */
export const turnedRight = (shape: PageShape): PageShape => ({
  ...shape,
  turn: TURNED[shape.turn],
});

/** The darkest writing that there is. */
const MOST_LIGHT = 3;

/** Darker writing step by step, then as it was taken. */
export const lighter = (shape: PageShape): PageShape => ({
  ...shape,
  light: shape.light >= MOST_LIGHT ? 0 : shape.light + 1,
});
