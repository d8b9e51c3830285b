import { expect, it } from 'vitest';
import { NO_MATTER } from '../find/matter.ts';
import { firstDraft, partOf, standbyOf, turnedWeekday } from './draft.ts';

const matter = { ...NO_MATTER, topicIds: ['care'], centerId: 'c', source: 'phone' } as const;

it('[ST3] whoever waits says on which days and in which half of them they can come', () => {
  const draft = { ...firstDraft('2026-12-01'), part: 'morning' as const };
  const standby = standbyOf(matter, draft, '2026-12-01', { name: '山田', phone: null });
  expect(standby).toMatchObject({
    ...{ topicIds: ['care'], centerId: 'c', deskId: null, name: '山田', source: 'phone' },
    suits: {
      ...{ fromDay: '2026-12-01', untilDay: '2026-12-29', weekdays: [0, 1, 2, 3, 4] },
      ...{ from: 0, until: 720 },
    },
  });
  expect(partOf(standby.suits)).toBe('morning');
  expect(partOf({ from: 600, until: 660 })).toBe('any');
});

it('[ST3] a weekday is taken out and added in its place', () => {
  expect(turnedWeekday([0, 1, 2], 1)).toEqual([0, 2]);
  expect(turnedWeekday([0, 2], 1)).toEqual([0, 1, 2]);
});
