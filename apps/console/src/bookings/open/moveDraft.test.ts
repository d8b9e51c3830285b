import type { BookingView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { droppedAt, goalAt, goalKey, slotsFor } from './moveDraft.ts';

const booking = {
  ...{ start: 600, minutes: 30, isAnyone: true, staff: { id: 's1', name: '担当1' } },
  ...{ topics: [{ id: 'care', name: { ja: '' } }], language: 'ja', supports: [], kiosk: null },
  ...{ centerId: 'c', deskId: 'd' },
} as unknown as BookingView;

it('[BD12] a booking goes to where it was dropped: a time, a person, or only another day', () => {
  const staff = { id: 's2', name: '担当2' };
  expect(droppedAt(booking, { day: '2026-12-04', start: 660, staff })).toEqual({
    ...{ day: '2026-12-04', start: 660, minutes: 30, staffId: 's2' },
  });
  expect(droppedAt(booking, { day: '2026-12-04', start: null, staff: null })).toEqual({
    ...{ day: '2026-12-04', start: 600, minutes: 30, staffId: null },
  });
});

it('[BD12] the panel has the same free times as the search, and who was asked for by name stays', () => {
  expect(slotsFor(booking, '2026-12-04')).toMatchObject({
    ...{ topicIds: ['care'], withKiosk: false, staffId: null, fromDay: '2026-12-04', days: 14 },
  });
  const named = { ...booking, isAnyone: false };
  const slot = { day: '2026-12-05', start: 540, minutes: 30, centerId: 'c', deskId: 'd' };
  expect(goalAt(named, slot)).toMatchObject({ staffId: 's1' });
  expect(goalKey(goalAt(named, slot))).toBe('2026-12-05 540 s1');
});
