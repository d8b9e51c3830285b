import type { Seat } from '@madoguchi/domain';
import type { Surface } from '../places.ts';
import { withinAll, withinSeen } from './bounds.ts';
import { isDrawnOn, nextNumber, renumbered, seenDrawings } from './seen.ts';
import type { Act, Asked, MarksState } from './shapes.ts';

/** The last act of this seat on a surface of which something can be seen; what others took off stays off. */
function lastOwn({ acts, hands }: MarksState, surface: Surface, by: Seat): number {
  const seen = new Set<Act>(seenDrawings(acts));
  return acts.findLastIndex(
    (act) =>
      act.surface === surface && hands[act.hand] === by && (act.act !== 'draw' || seen.has(act)),
  );
}

export function undone(before: MarksState, { surface }: Asked<'undo'>, by: Seat): MarksState {
  const at = lastOwn(before, surface, by);
  const act = before.acts[at];
  if (act === undefined) return before;
  const rest = before.acts.toSpliced(at, 1);
  const acts = act.act === 'clear' ? renumbered(rest, surface) : rest;
  return { ...before, acts, undone: [...before.undone, act] };
}

/** What this seat would do again on a surface. */
const lastUndone = (state: MarksState, surface: Surface, by: Seat): number =>
  state.undone.findLastIndex((act) => act.surface === surface && state.hands[act.hand] === by);

/**
 * Does again what was taken back, now: a mark lies on top, a number is the next one, and what is gone meanwhile is
 * not rubbed out a second time.
 */
export function redone(before: MarksState, { surface }: Asked<'redo'>, by: Seat): MarksState {
  const at = lastUndone(before, surface, by);
  const act = before.undone[at];
  if (act === undefined) return before;
  const after = { ...before, undone: before.undone.toSpliced(at, 1) };
  const again = anew(before.acts, act);
  if (again === null) return after;
  const done = { ...after, acts: [...after.acts, again] };
  return again.act === 'draw' ? withinSeen(after, done) : withinAll(done);
}

function anew(acts: readonly Act[], act: Act): Act | null {
  switch (act.act) {
    case 'draw': {
      if (act.tool !== 'number') return act;
      const number = nextNumber(acts, act.surface);
      return number === null ? null : { ...act, number };
    }
    case 'erase':
      return seenDrawings(acts).some(({ id }) => id === act.id) ? act : null;
    case 'clear':
      return isDrawnOn(acts, act.surface) ? act : null;
  }
}

/** Whether this seat has done something on a surface that it can take back. */
export const canUndo = (state: MarksState, surface: Surface, by: Seat): boolean =>
  lastOwn(state, surface, by) !== -1;

/** Whether this seat has taken something back on a surface that it can do again. */
export const canRedo = (state: MarksState, surface: Surface, by: Seat): boolean =>
  lastUndone(state, surface, by) !== -1;
