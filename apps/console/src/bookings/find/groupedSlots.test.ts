import { expect, it } from 'vitest';
import { groupedSlots } from './groupedSlots.ts';
import { NO_MATTER, slotsAsked, toggledTopic } from './matter.ts';

const place = (centerId: string) => ({
  ...{ centerId, deskId: 'd', district: centerId, deskName: { ja: '窓口' } },
});
const slot = (centerId: string, day: string, start: number) => ({
  ...{ centerId, deskId: 'd', day, start, minutes: 30 },
});

it('[BD3] free times stand by place, the place with the earliest first, and in it by day', () => {
  const found = {
    places: [place('a'), place('b'), place('none')],
    slots: [
      slot('a', '2026-12-04', 600),
      slot('b', '2026-12-31', 540),
      slot('b', '2026-12-03', 900),
      slot('a', '2026-12-04', 540),
    ],
  };
  expect(
    groupedSlots(found).map(({ place: at, days }) => [
      at.centerId,
      ...days.map(({ day, slots }) => [day, ...slots.map(({ start }) => start)]),
    ]),
  ).toEqual([
    ['b', ['2026-12-03', 900], ['2026-12-31', 540]],
    ['a', ['2026-12-04', 540, 600]],
  ]);
});

it('[BD2] nothing is asked for before a topic is chosen; a topic is chosen and taken out by the same press', () => {
  expect(slotsAsked(NO_MATTER, 8)).toBeNull();
  const topicIds = toggledTopic([], 'care');
  expect(slotsAsked({ ...NO_MATTER, topicIds }, 8)).toMatchObject({
    ...{ topicIds: ['care'], withKiosk: true, limit: 8, centerId: null, fromDay: null },
  });
  expect(toggledTopic(topicIds, 'care')).toEqual([]);
  const five = ['a', 'b', 'c', 'd', 'e'];
  expect(toggledTopic(five, 'f')).toBe(five);
});
