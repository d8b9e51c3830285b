import { seenDrawings } from './seen.ts';
import type { Act, MarksState } from './shapes.ts';

/*
 * How much there may be. Sizes are estimates that are never too low, so that the document stays below
 * `DOCUMENT_LIMITS.documentBytes` by itself and no act is refused by the channel.
 */

const DRAWING_BYTES = 170;
const COORDINATE_BYTES = 6;
const OTHER_BYTES = 125;

/** What can be seen of all surfaces; beyond it nobody draws until something is taken off. */
export const MOST_SEEN_BYTES = 200_000;
/** All of it, with what can be taken back. Taking something off has room even when the surfaces are full. */
const MOST_BYTES = 240_000;
/** Room for the next stroke of ordinary length. */
const STROKE_BYTES = 2_000;

const bytesOf = (acts: readonly Act[]): number =>
  acts.reduce(
    (sum, act) =>
      sum +
      (act.act === 'draw' ? DRAWING_BYTES + COORDINATE_BYTES * act.points.length : OTHER_BYTES),
    0,
  );

const seenBytes = ({ acts }: MarksState): number => bytesOf(seenDrawings(acts));

/** Whether there is no room for another stroke before something is taken off. */
export const isFull = (state: MarksState): boolean =>
  seenBytes(state) > MOST_SEEN_BYTES - STROKE_BYTES;

/** What came of drawing: the state before where there is no room. */
export const withinSeen = (before: MarksState, after: MarksState): MarksState =>
  bytesOf(after.acts) <= MOST_SEEN_BYTES || seenBytes(after) <= MOST_SEEN_BYTES
    ? withinAll(after)
    : before;

/** Where there is too much to keep, what was taken off or back is gone for good. */
export function withinAll(state: MarksState): MarksState {
  if (bytesOf(state.acts) + bytesOf(state.undone) <= MOST_BYTES) return state;
  return { ...state, acts: [...seenDrawings(state.acts)], undone: [] };
}
