import { DEFAULT_HOURS, type OpeningHours } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { effectiveHours, ownHours } from './hoursPlaces.ts';

const center = { kind: 'center', centerId: 'c1' } as const;
const desk = { kind: 'desk', deskId: 'c1' } as const;
const ofCenter: OpeningHours = { ...DEFAULT_HOURS, place: center, openOnHolidays: true };
const hours = [DEFAULT_HOURS, ofCenter];

it('[O39] what holds at a place are its own hours, else those of the ward', () => {
  expect(effectiveHours(hours, center)).toBe(ofCenter);
  expect(effectiveHours(hours, desk)).toBe(DEFAULT_HOURS);
  expect(ownHours(hours, desk)).toBeNull();
});
