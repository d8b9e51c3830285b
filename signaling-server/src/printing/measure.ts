import type { Drawn } from './glyphs.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres of the sheet as points of the PDF. */
export const points = (mm: number): number => round(mm * POINTS_PER_MM);

/** What a number in a PDF is worth: a hundredth of a point is finer than any printer. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** The width of drawn characters at a size, both in points. */
export const widthOf = (characters: readonly Drawn[], size: number): number =>
  characters.reduce((sum, { width }) => sum + width, 0) * (size / 1000);
