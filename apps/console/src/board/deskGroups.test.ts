import type { BoardDesk } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { deskGroups, nameInGroup } from './deskGroups.ts';

const desk = (deskId: string, branchName: string | null): BoardDesk => ({
  ...{ deskId, branchName, name: { ja: deskId }, open: true },
  ...{ free: 0, busy: 0, away: 0, waiting: 0, waitingSince: null },
});

test('[W87] desks stand under their 総合支所, those of the 本庁 last', () => {
  const groups = deskGroups([
    desk('h', null),
    desk('a', '世田谷'),
    desk('b', '北沢'),
    desk('c', '世田谷'),
  ]);
  expect(
    groups.map(({ branchName, desks }) => [branchName, ...desks.map((d) => d.deskId)]),
  ).toEqual([
    ['世田谷', 'a', 'c'],
    ['北沢', 'b'],
    [null, 'h'],
  ]);
});

test('[W87] a desk does not repeat the heading above it', () => {
  expect(nameInGroup('世田谷総合支所 保健福祉課', '世田谷総合支所')).toBe('保健福祉課');
  expect(nameInGroup('高齢福祉課', '本庁')).toBe('高齢福祉課');
  expect(nameInGroup('世田谷総合支所', '世田谷総合支所')).toBe('世田谷総合支所');
});
