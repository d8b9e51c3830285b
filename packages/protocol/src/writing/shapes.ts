import { z } from 'zod';
import { guideText } from '../guideText.ts';
import { localisedText } from '../primitives.ts';
import { seat } from '../views/shared.ts';

/** The paper on which a line is drawn by hand; its points are whole numbers in it, x to the right and y down. */
export const WRITING_BOX = { width: 2_500, height: 1_000 } as const;

/** How much one line may have. */
export const WRITING_LIMITS = {
  /** As a person counts them. */
  characters: 200,
  bytes: 3_000,
  /** Numbers of all strokes of a line that is drawn: two for each place. */
  coordinates: 6_000,
} as const;

/** Made by the page that begins the line. */
const lineId = z.string().regex(/^[\w-]{6,16}$/);

/*
 * One row, of whole characters. What else nobody can see is taken out where it is shown: which characters those are
 * depends on the engine, and an operation has to mean the same everywhere.
 */
const typed = z
  .string()
  .max(WRITING_LIMITS.bytes)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Places one after the other, x and y in turn. */
const points = z
  .array(z.int().min(0).max(WRITING_BOX.width))
  .min(2)
  .max(WRITING_LIMITS.coordinates)
  .refine(({ length }) => length % 2 === 0);

const line = { id: lineId, by: seat, done: z.boolean() };

/** A line of the 筆談: typed, drawn by hand, or a prepared sentence in the languages that it has. */
const writtenLine = z.discriminatedUnion('kind', [
  z.strictObject({ ...line, kind: z.literal('typed'), text: typed }),
  z.strictObject({ ...line, kind: z.literal('drawn'), strokes: z.array(points) }),
  z.strictObject({ ...line, kind: z.literal('sentence'), text: localisedText }),
]);
export type WrittenLine = z.infer<typeof writtenLine>;
export type LineOf<Kind extends WrittenLine['kind']> = Extract<WrittenLine, { kind: Kind }>;

export const writingState = z.strictObject({
  /** In the order in which they were begun; those that are not done grow. */
  lines: z.array(writtenLine),
  /** Up to this line nothing stands under the face any more; `null` while nothing was put away. */
  putAway: lineId.nullable(),
});
export type WritingState = z.infer<typeof writingState>;

export const writingOperation = z.discriminatedUnion('type', [
  /** The whole line as it is now; without words there is no line. */
  z.strictObject({ type: z.literal('write'), id: lineId, text: typed }),
  /** More of the stroke `at`, or the first of it. */
  z.strictObject({ type: z.literal('draw'), id: lineId, at: z.int().min(0), points }),
  /** Takes the last stroke off again. */
  z.strictObject({ type: z.literal('rub'), id: lineId }),
  /** From now on nothing of the line changes. */
  z.strictObject({ type: z.literal('finish'), id: lineId }),
  z.strictObject({ type: z.literal('say'), id: lineId, text: guideText }),
  z.strictObject({ type: z.literal('putAway'), id: lineId }),
]);
export type WritingOperation = z.infer<typeof writingOperation>;

/** One kind of operation. */
export type Asked<T extends WritingOperation['type']> = Extract<WritingOperation, { type: T }>;
