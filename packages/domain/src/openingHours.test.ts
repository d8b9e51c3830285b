import { expect, it } from 'vitest';
import { DEFAULT_HOURS, rangesOf } from './openingHours.ts';

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
