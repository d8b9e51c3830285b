import type { Seat } from '@madoguchi/domain';
import { bounded } from './bounds.ts';
import {
  WRITING_LIMITS,
  type Asked,
  type LineOf,
  type WritingState,
  type WrittenLine,
} from './shapes.ts';

/** The line as somebody has it now; it begins with its first character and goes with its last. */
export function wrote(before: WritingState, { id, text }: Asked<'write'>, by: Seat): WritingState {
  const line = before.lines.find((each) => each.id === id);
  if (line === undefined) {
    return text === '' ? before : begun(before, { kind: 'typed', id, by, done: false, text });
  }
  if (!isOpenTo(line, by) || line.kind !== 'typed') return before;
  return text === '' ? without(before, line) : changed(before, line, { ...line, text });
}

/** A stroke is begun or goes on. Only at a kiosk there is a screen to write on with a finger. */
export function drew(
  before: WritingState,
  { id, at, points }: Asked<'draw'>,
  by: Seat,
): WritingState {
  if (by !== 'kiosk') return before;
  const line = before.lines.find((each) => each.id === id);
  if (line === undefined) {
    if (at !== 0) return before;
    return begun(before, { kind: 'drawn', id, by, done: false, strokes: [points] });
  }
  if (!isOpenTo(line, by) || line.kind !== 'drawn') return before;
  const { strokes } = line;
  if (coordinatesIn(line) + points.length > WRITING_LIMITS.coordinates) return before;
  if (at === strokes.length)
    return changed(before, line, { ...line, strokes: [...strokes, points] });
  if (at !== strokes.length - 1) return before;
  const longer = [...(strokes[at] ?? []), ...points];
  return changed(before, line, { ...line, strokes: [...strokes.slice(0, -1), longer] });
}

/** The last stroke of an own line is taken off; with the only one the line goes. */
export function rubbed(before: WritingState, { id }: Asked<'rub'>, by: Seat): WritingState {
  const line = before.lines.find((each) => each.id === id);
  if (line === undefined || !isOpenTo(line, by) || line.kind !== 'drawn') return before;
  const strokes = line.strokes.slice(0, -1);
  return strokes.length === 0 ? without(before, line) : changed(before, line, { ...line, strokes });
}

/** An own line is sent: it stays as it is. One of blanks is none. */
export function finished(before: WritingState, { id }: Asked<'finish'>, by: Seat): WritingState {
  const line = before.lines.find((each) => each.id === id);
  return line === undefined || !isOpenTo(line, by) ? before : closed(before, line);
}

/** A prepared sentence of the office. */
export function said(before: WritingState, { id, text }: Asked<'say'>, by: Seat): WritingState {
  if (!by.startsWith('staff:') || before.lines.some((each) => each.id === id)) return before;
  return added(before, { kind: 'sentence', id, by, done: true, text });
}

/** Nothing up to a line stands under the face any more; what came later does. */
export function putAway(before: WritingState, { id }: Asked<'putAway'>): WritingState {
  const place = (of: string | null) => before.lines.findIndex((each) => each.id === of);
  return place(id) > place(before.putAway) ? { ...before, putAway: id } : before;
}

/** How many numbers the strokes of a line have. */
export const coordinatesIn = ({ strokes }: LineOf<'drawn'>): number =>
  strokes.reduce((sum, { length }) => sum + length, 0);

const isOpenTo = (line: WrittenLine, by: Seat): boolean => line.by === by && !line.done;

/** Somebody writes one line at a time: what they had begun before is done with it. */
function begun(before: WritingState, line: WrittenLine): WritingState {
  const open = before.lines.filter((each) => isOpenTo(each, line.by));
  return added(open.reduce(closed, before), line);
}

function closed(before: WritingState, line: WrittenLine): WritingState {
  const isEmpty = line.kind === 'typed' && line.text.trim() === '';
  return isEmpty ? without(before, line) : changed(before, line, { ...line, done: true });
}

const added = (before: WritingState, line: WrittenLine): WritingState =>
  bounded({ ...before, lines: [...before.lines, line] });

const changed = (before: WritingState, from: WrittenLine, to: WrittenLine): WritingState =>
  bounded({ ...before, lines: before.lines.map((each) => (each === from ? to : each)) });

/** Where the last line that was put away goes, the one before it takes its place. */
function without(before: WritingState, line: WrittenLine): WritingState {
  const at = before.lines.indexOf(line);
  const lines = before.lines.filter((each) => each !== line);
  if (before.putAway !== line.id) return { ...before, lines };
  return { lines, putAway: before.lines[at - 1]?.id ?? null };
}
