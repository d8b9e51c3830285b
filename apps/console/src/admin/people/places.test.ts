import type { Organisation } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { centerGroups, deskGroups, districtGroups, placeNames } from './places.ts';

const organisation: Organisation = {
  branches: [
    { id: 'b1', name: '世田谷総合支所' },
    { id: 'b2', name: '北沢総合支所' },
  ],
  centers: [{ id: 'c1', branchId: 'b2', district: '松原', model: true }],
  departments: [],
  desks: [
    {
      id: 'd1',
      kind: 'tax',
      branchId: null,
      departmentId: null,
      phone: null,
      name: { ja: '本庁 課税課' },
    },
    {
      id: 'd2',
      kind: 'health-welfare',
      branchId: 'b1',
      departmentId: null,
      phone: null,
      name: { ja: '世田谷総合支所 保健福祉課' },
    },
  ],
  partners: [],
};
const say = ({ ja }: { ja: string }) => ja;

test('[O36] desks stand under their 総合支所, which their names do not repeat; 本庁 last', () => {
  expect(deskGroups(organisation, say, '本庁')).toEqual([
    { heading: '世田谷総合支所', choices: [{ id: 'd2', name: '保健福祉課' }] },
    { heading: '本庁', choices: [{ id: 'd1', name: '課税課' }] },
  ]);
});

test('[O36] centers stand under their 総合支所; a branch without any is left out', () => {
  expect(centerGroups(organisation)).toEqual([
    { heading: '北沢総合支所', choices: [{ id: 'c1', name: '松原' }] },
  ]);
});

test('[O36] what somebody serves is named whole; a place that is gone is not', () => {
  const serves = { deskIds: ['d2', 'gone'], centerIds: ['c1'] };
  expect(
    placeNames(serves, organisation, { text: say, center: (name) => `${name}まちづくりセンター` }),
  ).toEqual(['世田谷総合支所 保健福祉課', '松原まちづくりセンター']);
});

test('[O37] 地区担当 is chosen among the districts of the 総合支所 of the desks; all for the 本庁', () => {
  const names = (deskIds: string[], districtIds: string[] = []) =>
    districtGroups(organisation, { deskIds, districtIds }).map(({ heading }) => heading);
  expect(names([])).toEqual([]);
  expect(names(['d2'])).toEqual([]);
  expect(names(['d1'])).toEqual(['北沢総合支所']);
  expect(names(['d2'], ['c1']), 'what was chosen stays').toEqual(['北沢総合支所']);
});
