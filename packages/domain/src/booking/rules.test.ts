import { expect, it } from 'vitest';
import { clockOfEnd, endOfClock } from '../localTime.ts';
import { startsInARow } from './rules.ts';
import { isSetAsideOver } from './setAside.ts';

it('[O141] what length, buffer and step come to: the next talk begins at a step after the buffer', () => {
  const usual = { minutes: 30, buffer: 5, every: 15 } as const;
  expect(startsInARow(usual, 540, 720)).toEqual([540, 585, 630, 675]);
  expect(startsInARow({ ...usual, buffer: 0, every: 30 }, 540, 720)).toEqual([
    ...[540, 570, 600, 630, 660, 690],
  ]);
  expect(startsInARow({ ...usual, minutes: 240 }, 540, 720)).toEqual([]);
});

it('[O142] time that is set aside is over after its last day', () => {
  expect(isSetAsideOver({ untilDay: '2026-12-03' }, '2026-12-03')).toBe(false);
  expect(isSetAsideOver({ untilDay: '2026-12-03' }, '2026-12-04')).toBe(true);
  expect(isSetAsideOver({ untilDay: null }, '2036-12-04')).toBe(false);
});

it('[O142] the last minute that a clock shows ends a span at midnight', () => {
  expect([endOfClock('23:59'), clockOfEnd(1440)]).toEqual([1440, '23:59']);
  expect([endOfClock('12:00'), clockOfEnd(720)]).toEqual([720, '12:00']);
});
