/** How the marks of one seat look; in greyscale and for whoever does not see the colour the line inside tells. */
export interface Ink {
  readonly colour: string;
  /** A thin white line inside: gaps and dashes in widths of the stroke, none, or one without gaps (`[]`). */
  readonly core: readonly number[] | null;
}

/**
 * By the number of an ink (`Mark.ink`). Each has a contrast of 3 on white; on dark paper the white edge that every mark
 * has stands around it.
 */
const INKS: readonly Ink[] = [
  // The resident.
  { colour: '#0050c8', core: [] },
  // Whoever of staff drew first.
  { colour: '#e5007f', core: null },
  { colour: '#00703c', core: [0.01, 1.4] },
  { colour: '#a64000', core: [1.6, 1] },
  { colour: '#7a1fa2', core: [3, 1.5] },
  { colour: '#006a75', core: [3, 1, 0.01, 1] },
];

/** How many inks differ. */
export const INK_COUNT = INKS.length;

/** The ink of a mark; the seventh person in one call has that of the third. */
export const inkNumber = (ink: number): Ink => {
  const first = INKS[ink < INK_COUNT ? ink : 2 + ((ink - 2) % (INK_COUNT - 2))];
  if (first === undefined) throw new RangeError(`ink ${String(ink)}`);
  return first;
};
