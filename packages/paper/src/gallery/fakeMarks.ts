import type { Seat } from '@madoguchi/domain';
import type { MarksOperation } from '@madoguchi/protocol';

const wave = (x: number, y: number): number[] =>
  Array.from({ length: 40 }, (_, n) => [
    x + n * 60,
    Math.round(y + 220 * Math.sin(n / 3) * (1 - n / 60)),
  ]).flat();

const box = (left: number, top: number, right: number, bottom: number): number[] => [
  ...[left, top, right, top],
  ...[right, bottom, left, bottom],
];

/** What several people have drawn on the page of the gallery. */
export const FAKE_MARKS: readonly (readonly [Seat, MarksOperation])[] = (
  [
    ['staff:s1', 'circle', box(1_500, 2_500, 4_200, 3_500)],
    ['staff:s1', 'arrow', [6_500, 1_600, 4_400, 2_700]],
    ['staff:s1', 'number', [1_300, 4_750]],
    ['staff:s1', 'number', [1_300, 5_750]],
    ['kiosk', 'pen', wave(5_000, 4_300)],
    ['kiosk', 'box', box(5_000, 5_000, 8_200, 5_900)],
    ['guest:g1', 'pen', wave(2_000, 7_200)],
    ['guest:g1', 'number', [1_300, 7_200]],
    ['staff:s2', 'circle', box(5_800, 6_900, 8_400, 7_800)],
    ['staff:s2', 'pen', wave(2_000, 8_500)],
    ['guest:g2', 'arrow', [8_600, 9_400, 6_400, 8_600]],
  ] as const
).map(([by, tool, points], n) => [
  by,
  { type: 'begin', id: `mark-${String(n)}`, surface: 'page', tool, points: [...points] },
]);

/** As much as there is room for. */
export const manyMarks = (): MarksOperation[] =>
  Array.from({ length: 400 }, (_, n) => ({
    ...{ type: 'begin', id: `many-${String(n).padStart(3, '0')}`, surface: 'page', tool: 'pen' },
    points: wave(500 + 2_600 * (n % 3), 800 + 62 * Math.floor(n / 3)),
  }));

/** Their names, as in a call. */
export const FAKE_NAMES: Readonly<Record<Seat, string>> = {
  kiosk: '来庁者',
  'staff:s1': '担当 一',
  'staff:s2': '担当 二',
  'guest:g1': '手話通訳',
  'guest:g2': '連携機関',
};
