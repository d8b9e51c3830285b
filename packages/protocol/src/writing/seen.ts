import type { Seat } from '@madoguchi/domain';
import type { WritingState, WrittenLine } from './shapes.ts';

/** As many lines stand under a face: what is written now, and what was said before it. */
const CAPTION_LINES = 2;

/** The line that somebody writes at the moment. */
export const openLineOf = ({ lines }: WritingState, by: Seat): WrittenLine | null =>
  lines.findLast((line) => line.by === by && !line.done) ?? null;

/** What stands under the specialist's face on the resident's screen: the newest that others wrote, until it is put away. */
export function captionOf({ lines, putAway }: WritingState): readonly WrittenLine[] {
  const from = lines.findIndex(({ id }) => id === putAway) + 1;
  return lines
    .slice(from)
    .filter(({ by }) => by !== 'kiosk')
    .slice(-CAPTION_LINES);
}
