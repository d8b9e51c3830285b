import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDayOfYear, isInSeason, laidOut, plainLayout, WARD_LAYOUT } from './index.ts';

const topics = ['care', 'child', 'tax', 'moving'].map((id) => ({ id }));
const ward = plainLayout(WARD_LAYOUT);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

it('[TC1] topics stand in the order of the ward, and what it does not name after them', () => {
  expect(ids(laidOut(topics, ward, null, '2026-12-01'))).toEqual(ids(topics));
  const ordered = { ...ward, order: ['tax', 'care'] };
  expect(ids(laidOut(topics, ordered, null, '2026-12-01'))).toEqual([
    ...['tax', 'care', 'child', 'moving'],
  ]);
});

it('[TC1] a center has its own order in the place of that of the ward', () => {
  const ordered = { ...ward, order: ['tax'] };
  const own = { ...plainLayout('ikejiri'), order: ['moving'] };
  expect(ids(laidOut(topics, ordered, own, '2026-12-01'))).toEqual([
    ...['moving', 'care', 'child', 'tax'],
  ]);
});

it('[TC2] a topic has its season every year, also over the turn of the year, and then stands first', () => {
  const march = { topicId: 'moving', from: '03-01', until: '04-15' };
  const seasonal = { ...ward, order: ['tax'], seasons: [march] };
  expect(ids(laidOut(topics, seasonal, null, '2027-03-01'))[0]).toBe('moving');
  expect(ids(laidOut(topics, seasonal, null, '2027-04-15'))[0]).toBe('moving');
  expect(ids(laidOut(topics, seasonal, null, '2027-04-16'))[0]).toBe('tax');
  const winter = { from: '12-20', until: '01-10' };
  expect(['2026-12-31', '2027-01-10'].map((day) => isInSeason(winter, day))).toEqual([true, true]);
  expect(['2026-12-19', '2027-01-11'].map((day) => isInSeason(winter, day))).toEqual([
    ...[false, false],
  ]);
});

it('[TC2] a season is of days that a year may have', () => {
  expect(['01-01', '02-29', '12-31'].map(isDayOfYear)).toEqual([true, true, true]);
  for (const wrong of ['02-30', '13-01', '00-10', '04-31', '1-1', '03-00', '2026-03-01'])
    expect(isDayOfYear(wrong), wrong).toBe(false);
});

it('[TC3] whatever is laid out, each topic that is not hidden stands once', () => {
  const some = fc.subarray(ids(topics));
  const anyOrder = fc.shuffledSubarray([...ids(topics), 'gone']);
  fc.assert(
    fc.property(anyOrder, anyOrder, some, some, (order, ownOrder, hidden, seasonal) => {
      const seasons = seasonal.map((topicId) => ({ topicId, from: '01-01', until: '12-31' }));
      const own = { ...plainLayout('ikejiri'), order: ownOrder };
      const found = ids(laidOut(topics, { ...ward, order, hidden, seasons }, own, '2026-12-01'));
      const shown = ids(topics).filter((id) => !hidden.includes(id));
      expect(found.toSorted()).toEqual(shown.toSorted());
    }),
  );
});
