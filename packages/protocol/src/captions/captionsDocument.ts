import type { LiveDocument } from '@madoguchi/domain';
import { SPOKEN_LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { seat } from '../views/shared.ts';

/** How much there may be of what a machine heard. */
export const CAPTION_LIMITS = {
  /** The oldest give way: nobody reads back what a machine guessed. */
  lines: 12,
  bytes: 1_200,
} as const;

/** One row, of whole characters. */
const heardText = z
  .string()
  .max(CAPTION_LIMITS.bytes)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** The server's own number of a line, over all voices. */
const lineId = z.int().min(1);

const heardLine = z.strictObject({ id: lineId, by: seat, text: heardText, done: z.boolean() });
export type HeardCaption = z.infer<typeof heardLine>;

const engine = z.strictObject({
  /** What it understands. */
  language: z.enum(SPOKEN_LANGUAGES),
  /** Whether it hears staff of this call now. */
  listening: z.boolean(),
});

/** The engine could not keep up, or has ended and comes back. */
const missed = z.enum(['late', 'ended']);

const captionsState = z.strictObject({
  /** `null` where the office has none, and before the call. */
  engine: engine.nullable(),
  /** What somebody in the call has decided for it; `null`: nobody, then the language does. */
  wanted: z.boolean().nullable(),
  /** In the order in which they were begun; those that are not done still change. */
  lines: z.array(heardLine),
  /** Why words are missing, until the next ones come. */
  missed: missed.nullable(),
});
export type CaptionsState = z.infer<typeof captionsState>;

const want = z.strictObject({ type: z.literal('want'), wanted: z.boolean() });
const captionsOperation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('engine'), engine }),
  /** The whole line as it is heard now; without words there is none. Whose voice it is, is its seat. */
  z.strictObject({ type: z.literal('hear'), id: lineId, text: heardText, done: z.boolean() }),
  z.strictObject({ type: z.literal('miss'), missed }),
  /** Puts the captions away for the call, lines and all, or brings them back. */
  want,
]);
export type CaptionsOperation = z.infer<typeof captionsOperation>;

/**
 * What a machine heard staff say in a call (automatic captions). The server alone writes lines; everybody with a seat
 * puts them away for all and brings them back.
 */
export const captionsDocument: LiveDocument<CaptionsState, CaptionsOperation> = {
  name: 'captions',
  operation: captionsOperation,
  ofPages: want,
  state: captionsState,
  closedWhileHeld: true,
  empty: () => ({ engine: null, wanted: null, lines: [], missed: null }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'engine':
        return { ...before, engine: asked.engine };
      case 'hear':
        return before.wanted === false ? before : heard(before, { ...asked, by });
      case 'miss':
        return before.wanted === false ? before : { ...before, missed: asked.missed };
      case 'want':
        return { ...before, wanted: asked.wanted, lines: [], missed: null };
    }
  },
};

function heard(before: CaptionsState, { id, by, text, done }: HeardCaption): CaptionsState {
  const known = before.lines.find((each) => each.id === id);
  if (known !== undefined && (known.done || known.by !== by)) return before;
  const line = { id, by, text, done };
  const others = before.lines.filter((each) => each !== known);
  const lines =
    known === undefined
      ? [...others, line]
      : before.lines.map((each) => (each === known ? line : each));
  const kept = text === '' ? others : lines.slice(-CAPTION_LIMITS.lines);
  return { ...before, lines: kept, missed: null };
}

/** As many lines stand under a face: what is said now, and what was said before it. */
const SHOWN_LINES = 2;

/** What of the captions stands on a screen. */
export const shownCaptions = ({ lines }: CaptionsState): readonly HeardCaption[] =>
  lines.slice(-SHOWN_LINES);
