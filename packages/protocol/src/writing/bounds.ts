import type { WritingState, WrittenLine } from './shapes.ts';

/** Far below what a document may have, and more than anybody writes in a call. */
const MOST_BYTES = 180 * 1024;
/** As many rows as a page can show at once. */
const MOST_LINES = 400;

/** A state that is as large as it may be: the oldest lines give way, so that writing never stops. */
export function bounded(state: WritingState): WritingState {
  let bytes = state.lines.reduce((sum, line) => sum + bytesOf(line), 0);
  let count = state.lines.length;
  if (bytes <= MOST_BYTES && count <= MOST_LINES) return state;
  const lines = state.lines.filter((line) => {
    const isKept = !line.done || (bytes <= MOST_BYTES && count <= MOST_LINES);
    if (isKept) return true;
    bytes -= bytesOf(line);
    count -= 1;
    return false;
  });
  const isThere = lines.some(({ id }) => id === state.putAway);
  return { lines, putAway: isThere ? state.putAway : null };
}

/** What stands around the words of a line in JSON: the longest seat, and the names of fields. */
const AROUND_BYTES = 200;

/** No less than a line takes in JSON: its characters are in the basic plane, or two units of two bytes each. */
function bytesOf(line: WrittenLine): number {
  switch (line.kind) {
    case 'typed':
      return AROUND_BYTES + 3 * line.text.length;
    case 'drawn':
      return line.strokes.reduce((sum, { length }) => sum + 5 * length + 3, AROUND_BYTES);
    case 'sentence':
      return Object.values(line.text).reduce(
        (sum, text) => sum + 3 * (text?.length ?? 0) + 16,
        AROUND_BYTES,
      );
  }
}
