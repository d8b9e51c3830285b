import { expect, it } from 'vitest';
import { comparedSides } from './comparison.ts';

const center = (id: string, model: boolean) => ({ id, branchId: 'b', district: id, model });
const CENTERS = [center('a', true), center('b', false), center('c', false)];
const MONTHS = { thisMonth: '2026-12', monthOf: (at: number) => `2026-${String(at)}` };
const place = (
  centerId: string,
  stage: 'service' | 'trial' | 'preparing',
  since: number | null,
) => ({
  ...{ centerId, topicId: 'care', stage, since, missing: 3 },
});

it('[RO18] model districts stand beside the others, each since they began, few of them without a rate', () => {
  const places = [
    place('a', 'service', null),
    place('b', 'trial', 11),
    place('c', 'preparing', 10),
  ];
  const rows = [
    { key: 'a', counts: { visits: 25, 'language.en': 1 } },
    { key: 'b', counts: { visits: 19 } },
  ];
  const [model, other] = comparedSides(CENTERS, places, { rows, since: '2025-12' }, MONTHS);
  expect(model).toMatchObject({
    ...{ districts: 1, begun: 1, inService: 1, missing: 0, months: 13, perMonth: 1.9 },
    counts: { visits: 25, 'language.en': 1 },
  });
  expect(other).toMatchObject({
    ...{ districts: 2, begun: 1, inService: 0, missing: 6, months: 2, perMonth: null },
    counts: { visits: 19 },
  });
});

it('[RO18] where nothing has begun and nothing was counted nothing is said', () => {
  const places = [place('b', 'preparing', 10)];
  const sides = comparedSides(CENTERS, places, { rows: [], since: null }, MONTHS);
  expect(sides.map(({ begun, months, perMonth }) => [begun, months, perMonth])).toEqual([
    [0, 0, null],
    [0, 0, null],
  ]);
});
