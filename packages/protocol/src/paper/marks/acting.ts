import type { Seat } from '@madoguchi/domain';
import type { Surface } from '../places.ts';
import { withinAll, withinSeen } from './bounds.ts';
import { isDrawnOn, nextNumber, seenDrawings } from './seen.ts';
import {
  MOST_COORDINATES,
  MOST_HANDS,
  PLACES_OF,
  type Act,
  type Asked,
  type MarkTool,
  type MarksState,
} from './shapes.ts';

/** Which hand draws for a seat; a new one comes last. `null` when there is no room for another. */
function handOf(state: MarksState, by: Seat): { state: MarksState; hand: number } | null {
  const hand = state.hands.indexOf(by);
  if (hand !== -1) return { state, hand };
  if (state.hands.length >= MOST_HANDS) return null;
  return { state: { ...state, hands: [...state.hands, by] }, hand: state.hands.length };
}

/** Does something new: what its hand had taken back on this surface is gone for good. */
function did(state: MarksState, act: Act): MarksState {
  const undone = state.undone.filter(
    ({ hand, surface }) => hand !== act.hand || surface !== act.surface,
  );
  return { ...state, acts: [...state.acts, act], undone };
}

export function begun(before: MarksState, asked: Asked<'begin'>, by: Seat): MarksState {
  const { id, surface, tool } = asked;
  const mine = handOf(before, by);
  const number = tool === 'number' ? nextNumber(before.acts, surface) : null;
  const isKnown = [...before.acts, ...before.undone].some(
    (act) => act.act === 'draw' && act.id === id,
  );
  if (mine === null || isKnown || (tool === 'number' && number === null)) return before;
  const points = drawn(tool, asked.points);
  const drawing = { act: 'draw', id, surface, tool, points, number, hand: mine.hand } as const;
  return withinSeen(before, did(mine.state, drawing));
}

export function extended(before: MarksState, asked: Asked<'extend'>, by: Seat): MarksState {
  const at = before.acts.findLastIndex((act) => act.act === 'draw' && act.id === asked.id);
  const drawing = before.acts[at];
  if (drawing?.act !== 'draw' || before.hands[drawing.hand] !== by) return before;
  const points = drawn(drawing.tool, [...drawing.points, ...asked.points]);
  if (points.length > MOST_COORDINATES) return before;
  return withinSeen(before, { ...before, acts: before.acts.with(at, { ...drawing, points }) });
}

/** What of the places that a tool went through makes the mark: the first, and the last ones. */
function drawn(tool: MarkTool, points: readonly number[]): number[] {
  const wanted = 2 * PLACES_OF[tool];
  if (points.length <= wanted) return [...points];
  return [...points.slice(0, 2), ...(wanted > 2 ? points.slice(2 - wanted) : [])];
}

export function erased(before: MarksState, { id }: Asked<'erase'>, by: Seat): MarksState {
  const drawing = seenDrawings(before.acts).find((each) => each.id === id);
  const mine = handOf(before, by);
  if (drawing === undefined || mine === null) return before;
  const { surface } = drawing;
  return withinAll(did(mine.state, { act: 'erase', id, surface, hand: mine.hand }));
}

export function cleared(before: MarksState, { surface }: Asked<'clear'>, by: Seat): MarksState {
  const mine = handOf(before, by);
  if (mine === null || !isDrawnOn(before.acts, surface)) return before;
  return withinAll(did(mine.state, { act: 'clear', surface, hand: mine.hand }));
}

/** A page that is gone takes with it what was drawn on it, and what pointed at it. */
export function forgotten(before: MarksState, { surface }: Asked<'forget'>, by: Seat): MarksState {
  if (by.startsWith('guest:')) return before;
  const isElsewhere = (each: { readonly surface: Surface }) => each.surface !== surface;
  const pointers = Object.entries(before.pointers).filter(
    ([, pointer]) => pointer !== undefined && isElsewhere(pointer),
  );
  return {
    ...before,
    acts: before.acts.filter(isElsewhere),
    undone: before.undone.filter(isElsewhere),
    pointers: Object.fromEntries(pointers),
  };
}

export function pointed(before: MarksState, { to }: Asked<'point'>, by: Seat): MarksState {
  const { [by]: present, ...others } = before.pointers;
  if (to === null) return present === undefined ? before : { ...before, pointers: others };
  if (present === undefined && Object.keys(others).length >= MOST_HANDS) return before;
  const nth = before.pointed + 1;
  return { ...before, pointed: nth, pointers: { ...others, [by]: { ...to, nth } } };
}
