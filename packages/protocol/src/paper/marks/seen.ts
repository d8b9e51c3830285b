import type { Seat } from '@madoguchi/domain';
import type { Surface } from '../places.ts';
import { HIGHEST_NUMBER, type Act, type Drawing, type MarksState } from './shapes.ts';

/** A mark that can be seen. */
export interface Mark extends Omit<Drawing, 'act' | 'hand'> {
  readonly by: Seat;
  /** Which ink it is drawn in, of those that the screens have; that of a seat never changes. */
  readonly ink: number;
}

/** What nothing after it takes off, in the order in which it was drawn. */
export function seenDrawings(acts: readonly Act[]): readonly Drawing[] {
  const cleared = new Set<Surface>();
  const erased = new Set<string>();
  const seen: Drawing[] = [];
  for (const act of acts.toReversed()) {
    if (act.act === 'clear') cleared.add(act.surface);
    else if (act.act === 'erase') erased.add(act.id);
    else if (!cleared.has(act.surface) && !erased.has(act.id)) seen.push(act);
  }
  return seen.toReversed();
}

/** The marks on one surface, the lowest first. One that has not changed is the same object in every state. */
export const marksOn = ({ hands, acts }: MarksState, surface: Surface): readonly Mark[] =>
  seenDrawings(acts).flatMap((drawing) => {
    const by = hands[drawing.hand];
    return drawing.surface === surface && by !== undefined ? [markOf(drawing, by, hands)] : [];
  });

/**
 * The ink of a seat: 0 is the resident's, 1 that of whoever of staff drew first, and the others have the further ones in
 * the order of their first acts. Who has not drawn yet gets what would be next.
 */
export function inkOf(hands: readonly Seat[], by: Seat): number {
  if (by === 'kiosk') return 0;
  const first = [...hands, by].find((each) => each.startsWith('staff:'));
  if (by === first) return 1;
  const others = hands.filter((each) => each !== 'kiosk' && each !== first);
  const at = others.indexOf(by);
  return 2 + (at === -1 ? others.length : at);
}

/** Whether there is anything to take off a surface. */
export const isDrawnOn = (acts: readonly Act[], surface: Surface): boolean =>
  seenDrawings(acts).some((each) => each.surface === surface);

const known = new WeakMap<Drawing, Mark>();

function markOf(drawing: Drawing, by: Seat, hands: readonly Seat[]): Mark {
  const present = known.get(drawing);
  if (present !== undefined) return present;
  const { id, surface, tool, points, number } = drawing;
  const mark = { id, surface, tool, points, number, by, ink: inkOf(hands, by) };
  known.set(drawing, mark);
  return mark;
}

/**
 * The number of the next badge on a surface; `null` after the highest. Numbers begin anew after everything was wiped
 * off; one that was rubbed out is not given again, because its mark may come back.
 */
export function nextNumber(acts: readonly Act[], surface: Surface): number | null {
  const cleared = acts.findLastIndex((act) => act.act === 'clear' && act.surface === surface);
  const taken = acts.slice(cleared + 1).map((act) => numberOn(act, surface));
  const next = 1 + Math.max(0, ...taken);
  return next > HIGHEST_NUMBER ? null : next;
}

/** Marks that come back may meet others that have got their numbers meanwhile: the later ones get new numbers. */
export function renumbered(acts: readonly Act[], surface: Surface): Act[] {
  const taken = new Set<number>();
  let highest = Math.max(0, ...acts.map((act) => numberOn(act, surface)));
  return acts.map((act) => {
    const number = numberOn(act, surface);
    if (act.act !== 'draw' || number === 0) return act;
    if (!taken.has(number)) {
      taken.add(number);
      return act;
    }
    highest += 1;
    return { ...act, number: highest };
  });
}

const numberOn = (act: Act, surface: Surface): number =>
  act.act === 'draw' && act.surface === surface ? (act.number ?? 0) : 0;

/** What is seen on these surfaces and nothing else: without what was rubbed out or taken back, and without pointers. */
export const onlyOn = (
  { hands, acts }: MarksState,
  ...surfaces: readonly Surface[]
): MarksState => ({
  hands,
  acts: seenDrawings(acts).filter(({ surface }) => surfaces.includes(surface)),
  undone: [],
  pointers: {},
  pointed: 0,
});
