import { expect, it } from 'vitest';
import { afterAsking, holdOf, phoneIn } from './asking.ts';
import { NO_MATTER } from './matter.ts';

const slot = { day: '2026-12-03', start: 600, minutes: 30, centerId: 'c', deskId: 'd' };

it('[BD4] a hold lasts by the clock of the page, whatever the server’s says', () => {
  const held = { state: 'held', bookingId: 'b', until: 9e12, inMs: 300_000, slot } as const;
  expect(afterAsking(held, 1_000)).toEqual({ step: 'held', bookingId: 'b', slot, until: 301_000 });
});

it('[BD5] a refusal keeps the free times near it', () => {
  const refusal = { state: 'refused' as const, code: 'SLOT_TAKEN' as const, nearest: [slot] };
  expect(afterAsking(refusal, 0)).toEqual({ step: 'refused', refusal });
});

it('[BD4] what is held is the slot of the place, for the matter and the wish that it answers', () => {
  const matter = { ...NO_MATTER, topicIds: ['care'], source: 'wish', contactId: 'w' } as const;
  expect(holdOf(matter, slot)).toEqual({
    ...{ topicIds: ['care'], needs: { language: 'ja', supports: [] }, withKiosk: true },
    ...{ staffId: null, centerId: 'c', deskId: 'd', day: '2026-12-03', start: 600 },
    ...{ source: 'wish', contactId: 'w' },
  });
});

it('[BD6] a telephone number is read as people type it', () => {
  expect(phoneIn('')).toBeNull();
  expect(phoneIn('０３-１２３４-５６７８')).toBe('0312345678');
  expect(phoneIn('090 1234 5678')).toBe('09012345678');
  expect(phoneIn('12345')).toBeUndefined();
});
