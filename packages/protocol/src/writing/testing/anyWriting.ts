import type { Seat } from '@madoguchi/domain';
import fc from 'fast-check';
import type { Asked, WritingOperation, WritingState } from '../shapes.ts';
import { writingDocument } from '../writingDocument.ts';

/** Who writes in tests. */
export const SEATS = ['kiosk', 'staff:s1', 'guest:g1'] as const satisfies readonly Seat[];

export const idOf = (n: number): string => `line-${String(n).padStart(4, '0')}`;

const id = fc.nat(12).map(idOf);
const points = fc
  .array(fc.tuple(fc.nat(2_500), fc.nat(1_000)), { minLength: 1, maxLength: 5 })
  .map((places) => places.flat());

/** Anything that a page may ask, few lines so that operations meet. */
const anyWriting: fc.Arbitrary<WritingOperation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      id,
      text: fc.string({ unit: fc.constantFrom('あ', 'b', ' ', '"', '\\', '💀'), maxLength: 12 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('draw' as const), id, at: fc.nat(2), points }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('rub' as const, 'finish' as const, 'putAway' as const),
      id,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('say' as const),
      id,
      text: fc.constantFrom(
        { ja: 'お待ちください', en: 'One moment' },
        { ja: '番号を見せてください' },
      ),
    }),
  },
);

export type Said = readonly [by: Seat, operation: WritingOperation];

const anySaid: fc.Arbitrary<Said> = fc.tuple(fc.constantFrom(...SEATS), anyWriting);
export const story = fc.array(anySaid, { maxLength: 80, size: 'max' });

export const told = (
  all: readonly Said[],
  from: WritingState = writingDocument.empty(),
): WritingState =>
  all.reduce((state, [by, operation]) => writingDocument.apply(state, operation, by), from);

export const write = (n: number, text: string): Asked<'write'> => ({
  ...{ type: 'write', id: idOf(n), text },
});
export const draw = (n: number, at: number, ...places: number[]): Asked<'draw'> => ({
  ...{ type: 'draw', id: idOf(n), at, points: places },
});
export const finish = (n: number): Asked<'finish'> => ({ type: 'finish', id: idOf(n) });
export const rub = (n: number): Asked<'rub'> => ({ type: 'rub', id: idOf(n) });
export const say = (n: number, ja: string): Asked<'say'> => ({
  ...{ type: 'say', id: idOf(n), text: { ja } },
});
export const putAway = (n: number): Asked<'putAway'> => ({ type: 'putAway', id: idOf(n) });

/** The lines as one reads them: who, what, and whether it is done. */
export const read = ({ lines }: WritingState) =>
  lines.map((line) => {
    const words =
      line.kind === 'typed' ? line.text : line.kind === 'sentence' ? line.text.ja : line.strokes;
    return [line.by, words, line.done];
  });
