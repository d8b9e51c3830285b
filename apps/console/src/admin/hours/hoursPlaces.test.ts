import { DEFAULT_HOURS, type OpeningHours } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { effectiveHours, ownHours, rangesOf } from './hoursPlaces.ts';

const center = { kind: 'center', centerId: 'c1' } as const;
const desk = { kind: 'desk', deskId: 'c1' } as const;
const ofCenter: OpeningHours = { ...DEFAULT_HOURS, place: center, openOnHolidays: true };
const hours = [DEFAULT_HOURS, ofCenter];

it('[O39] what holds at a place are its own hours, else those of the ward', () => {
  expect(effectiveHours(hours, center)).toBe(ofCenter);
  expect(effectiveHours(hours, desk)).toBe(DEFAULT_HOURS);
  expect(ownHours(hours, desk)).toBeNull();
});

it('[O39] neighbouring days with the same hours are told together', () => {
  const short = rangesOf(DEFAULT_HOURS.week).map(({ from, until, spans }) => [
    from,
    until,
    spans.length,
  ]);
  expect(short).toEqual([
    ['mon', 'fri', 1],
    ['sat', 'sun', 0],
  ]);
  const { tue, ...others } = DEFAULT_HOURS.week;
  const pause = { ...others, tue: [...tue, { from: '18:00', until: '19:00' }] };
  expect(rangesOf(pause).map(({ from }) => from)).toEqual(['mon', 'tue', 'wed', 'sat']);
});
