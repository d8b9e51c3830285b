import { z } from 'zod';
import { id } from '../primitives.ts';

/**
 * Places on a picture are whole numbers from 0 to `SPAN`, across and down of the picture as it was taken: before it
 * is straightened, turned or zoomed. So a mark is at the same line on every screen, and never has to be rewritten.
 */
export const SPAN = 10_000;

const place = z.int().min(0).max(SPAN);

/** A place on a picture. */
export const point = z.strictObject({ x: place, y: place });

/** An upright box on a picture; it lies within it. */
export const box = z
  .strictObject({ x: place, y: place, width: place.positive(), height: place.positive() })
  .refine(({ x, y, width, height }) => x + width <= SPAN && y + height <= SPAN);

/** What marks lie on: the live picture of the paper, or a page by its id. */
export const surface = z.union([z.literal('paper'), id]);

export type Point = z.infer<typeof point>;
export type Box = z.infer<typeof box>;
export type Surface = z.infer<typeof surface>;
