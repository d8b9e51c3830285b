import type { DeskTelephone, WishDay } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { waysOf } from './otherWays.ts';

const wishDays: WishDay[] = [{ day: '2026-12-03', parts: ['morning'], holiday: null }];
const telephone: DeskTelephone = {
  deskName: { ja: '保健福祉課' },
  number: '0312345678',
  week: [],
  openOnHolidays: false,
  openAtYearEnd: false,
};

test('[K27] a way that leads nowhere is not offered; paper always is', () => {
  const ways = (known: Parameters<typeof waysOf>[0]) => waysOf(known, false);
  expect(ways({ wishDays, telephone })).toEqual(['callback', 'booking', 'telephone', 'paper']);
  expect(ways({ wishDays, telephone: null })).toEqual(['callback', 'booking', 'paper']);
  expect(ways({ wishDays: [], telephone })).toEqual(['telephone', 'paper']);
  expect(ways({ wishDays: [], telephone: null })).toEqual(['paper']);
});

test('[BR10] where a time can be booked that needs no day of a wish', () => {
  expect(waysOf({ wishDays: [], telephone: null }, true)).toEqual(['booking', 'paper']);
});
