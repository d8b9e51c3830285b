import { z } from 'zod';
import { seat } from '../../views/shared.ts';
import { point, SPAN, surface } from '../places.ts';

/** What somebody can draw with. */
export const MARK_TOOLS = ['pen', 'arrow', 'circle', 'box', 'number'] as const;
export type MarkTool = (typeof MARK_TOOLS)[number];

/** How many places make a mark. Those of a circle and a box are the corners of what the hand drew them into. */
export const PLACES_OF: Readonly<Record<MarkTool, number>> = {
  ...{ pen: Infinity, arrow: 2, circle: 4, box: 4, number: 1 },
};

/** Numbers in one stroke; a page that draws further begins another one. */
export const MOST_COORDINATES = 4_000;
/** A larger number than a page has places to point out; there are circled figures up to it. */
export const HIGHEST_NUMBER = 50;
/** Seats that draw or point in one consultation, those that have gone included. */
export const MOST_HANDS = 24;

const tool = z.enum(MARK_TOOLS);
const hand = z
  .int()
  .min(0)
  .max(MOST_HANDS - 1);

/** Made by the page that draws. It is short, because a state has hundreds of them. */
const markId = z.string().regex(/^[\w-]{6,16}$/);

/** Places one after the other, x and y in turn. */
const points = z
  .array(z.int().min(0).max(SPAN))
  .min(2)
  .max(MOST_COORDINATES)
  .refine(({ length }) => length % 2 === 0);

/** A mark as it is kept: who drew it is a place in the list of hands, so that hundreds stay small. */
const drawing = z.strictObject({
  act: z.literal('draw'),
  id: markId,
  surface,
  tool,
  /** Of a pen the way that it went; of the others as many places as `PLACES_OF` says, while it begins only the first. */
  points,
  number: z.int().positive().nullable(),
  hand,
});
export type Drawing = z.infer<typeof drawing>;

const act = z.discriminatedUnion('act', [
  drawing,
  /** One mark is rubbed out. */
  z.strictObject({ act: z.literal('erase'), id: markId, surface, hand }),
  /** Everything before it on this surface is wiped off. */
  z.strictObject({ act: z.literal('clear'), surface, hand }),
]);
export type Act = z.infer<typeof act>;

/** Where somebody points at the moment; a higher `nth` is a newer sign. */
const pointer = z.strictObject({ surface, at: point, nth: z.int().positive() });

export const marksState = z.strictObject({
  /** Whoever has drawn, in the order of their first acts; their colours follow from it. */
  hands: z.array(seat).max(MOST_HANDS),
  /** What was done, in its order. A later act lies over an earlier one, or takes it off. */
  acts: z.array(act),
  /** What was taken back and can be done again; of each hand the newest last. */
  undone: z.array(act),
  pointers: z.partialRecord(seat, pointer),
  /** How many signs were given by pointers. */
  pointed: z.int().nonnegative(),
});
export type MarksState = z.infer<typeof marksState>;

export const marksOperation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('begin'), id: markId, surface, tool, points }),
  /** More of a pen's way; of an arrow, circle or box all places but the first, as they are now. */
  z.strictObject({ type: z.literal('extend'), id: markId, points }),
  z.strictObject({ type: z.literal('erase'), id: markId }),
  z.strictObject({ type: z.literal('clear'), surface }),
  /** Takes back the last own act on this surface, or does it again. */
  z.strictObject({ type: z.literal('undo'), surface }),
  z.strictObject({ type: z.literal('redo'), surface }),
  /** The page is gone, and what was drawn on it with it. */
  z.strictObject({ type: z.literal('forget'), surface }),
  z.strictObject({
    type: z.literal('point'),
    to: z.strictObject({ surface, at: point }).nullable(),
  }),
]);
export type MarksOperation = z.infer<typeof marksOperation>;

/** One kind of operation. */
export type Asked<T extends MarksOperation['type']> = Extract<MarksOperation, { type: T }>;
