import { roomPeopleDocument, type RoomPeopleOperation } from '@madoguchi/protocol';
import type { Seat } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { companyOf, peopleQuestion } from './company.ts';

type Edit = readonly [Seat, RoomPeopleOperation];

const after = (...edits: readonly Edit[]) =>
  edits.reduce(
    (state, [by, operation]) => roomPeopleDocument.apply(state, operation, by),
    roomPeopleDocument.empty(),
  );

test('[PV20] the resident is asked once, and again when either side says that somebody came or went', () => {
  expect(peopleQuestion(null, 'kiosk')).toBeNull();
  expect(peopleQuestion(after(), 'kiosk')).toBe('first');
  const answered: Edit = ['kiosk', { type: 'say', people: ['family'] }];
  expect(peopleQuestion(after(answered), 'kiosk')).toBeNull();
  for (const by of ['staff:s1', 'kiosk'] as const) {
    const asked: Edit = [by, { type: 'askAgain', seat: 'kiosk' }];
    expect(peopleQuestion(after(answered, asked), 'kiosk')).toBe('again');
    expect(peopleQuestion(after(answered, asked, answered), 'kiosk')).toBeNull();
  }
});

test('[PV21] of each room is shown what was said of it last, and nothing while it is asked again', () => {
  expect(companyOf(null, 'staff:s1')).toBeNull();
  expect(companyOf(after(), 'staff:s1')).toBeNull();
  const alone: Edit = ['staff:s1', { type: 'say', people: ['alone'] }];
  expect(companyOf(after(alone), 'staff:s1')).toEqual([]);
  const two: Edit = ['staff:s1', { type: 'say', people: ['colleague', 'others'] }];
  expect(companyOf(after(alone, two), 'staff:s1')).toEqual(['colleague', 'others']);
  const again: Edit = ['kiosk', { type: 'askAgain', seat: 'staff:s1' }];
  expect(companyOf(after(two, again), 'staff:s1')).toBeNull();
});
