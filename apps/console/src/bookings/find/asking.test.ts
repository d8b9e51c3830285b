import { expect, it } from 'vitest';
import {
  afterAsking,
  afterAskingSeries,
  holdOf,
  holdSeriesOf,
  phoneIn,
  seriesOf,
} from './asking.ts';
import { NO_MATTER } from './matter.ts';

const slot = { day: '2026-12-03', start: 600, minutes: 30, centerId: 'c', deskId: 'd' };

it('[BD4] a hold lasts by the clock of the page, whatever the server’s says', () => {
  const held = { state: 'held', bookingId: 'b', until: 9e12, inMs: 300_000, slot } as const;
  expect(afterAsking(held, 1_000)).toEqual({
    ...{ step: 'held', bookingId: 'b', slots: [slot], lost: [], until: 301_000 },
  });
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

it('[BD15] of a series what is held is one, what was lost is told, and nothing is held of one that is lost', () => {
  const lost = [{ day: '2026-12-17', start: 600, code: 'SLOT_TAKEN' as const }];
  const held = [{ bookingId: 'b', slot }];
  const answer = { until: 9e12, inMs: 300_000, held, lost };
  expect(afterAskingSeries(answer, 1_000)).toEqual({
    ...{ step: 'held', bookingId: 'b', slots: [slot], lost, until: 301_000 },
  });
  expect(afterAskingSeries({ ...answer, held: [] }, 0)).toEqual({
    step: 'refused',
    refusal: { state: 'refused', code: 'SLOT_TAKEN', nearest: [] },
  });
});

it('[BD15] a series is asked for at the time of its first date, and held at the dates that were chosen', () => {
  const matter = { ...NO_MATTER, topicIds: ['care'], repeat: { everyWeeks: 2, count: 5 } } as const;
  expect(seriesOf(NO_MATTER, slot)).toBeNull();
  expect(seriesOf(matter, slot)).toMatchObject({ day: '2026-12-03', start: 600, count: 5 });
  expect(holdSeriesOf(matter, [{ ...slot, day: '2026-12-17' }], slot)).toMatchObject({
    ...{ centerId: 'c', deskId: 'd', dates: [{ day: '2026-12-17', start: 600 }] },
  });
});
