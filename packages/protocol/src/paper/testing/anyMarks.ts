import type { Seat } from '@madoguchi/domain';
import fc from 'fast-check';
import { marksOn } from '../marks/seen.ts';
import {
  MARK_TOOLS,
  type Asked,
  type MarksOperation,
  type MarksState,
  type MarkTool,
} from '../marks/shapes.ts';
import { marksDocument } from '../marksDocument.ts';

/** Who draws in tests. */
export const SEATS = ['kiosk', 'staff:s1', 'guest:g1'] as const satisfies readonly Seat[];

/** What they draw on. */
export const SURFACES = ['paper', 'p1'] as const;

const anySurface = fc.constantFrom(...SURFACES);
const id = fc.nat(15).map((n) => `mark-${String(n)}`);
const place = fc.nat(10_000);
const points = fc
  .array(fc.tuple(place, place), { minLength: 1, maxLength: 5 })
  .map((places) => places.flat());

/** Anything that a page may ask, few marks and surfaces so that acts meet. */
const anyMarksOperation: fc.Arbitrary<MarksOperation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('begin' as const),
      ...{ id, surface: anySurface, points },
      tool: fc.constantFrom(...MARK_TOOLS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('extend' as const), id, points }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('erase' as const), id }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('undo' as const, 'redo' as const, 'clear' as const),
      surface: anySurface,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('forget' as const), surface: anySurface }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('point' as const),
      to: fc.option(fc.record({ surface: anySurface, at: fc.record({ x: place, y: place }) })),
    }),
  },
);

export const surface = 'paper';

export type Said = readonly [by: Seat, operation: MarksOperation];

export const told = (all: readonly Said[], from: MarksState = marksDocument.empty()): MarksState =>
  all.reduce((state, [by, operation]) => marksDocument.apply(state, operation, by), from);

export const idOf = (n: number) => `mark-${String(n).padStart(4, '0')}`;
export const draw = (n: number, tool: MarkTool = 'pen', on: string = surface): Asked<'begin'> => ({
  ...{ type: 'begin', id: idOf(n), surface: on, tool, points: [n, n] },
});
export const erase = (n: number): Asked<'erase'> => ({ type: 'erase', id: idOf(n) });
export const undo = { type: 'undo', surface } as const;
export const redo = { type: 'redo', surface } as const;
export const clear = { type: 'clear', surface } as const;

export const seen = (state: MarksState, on: string = surface) =>
  marksOn(state, on).map(({ id }) => id);
const anySaid: fc.Arbitrary<Said> = fc.tuple(fc.constantFrom(...SEATS), anyMarksOperation);
export const story = fc.array(anySaid, { maxLength: 80, size: 'max' });
