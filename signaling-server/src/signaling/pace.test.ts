import { expect, it } from 'vitest';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { Pace } from './pace.ts';

it('[VW79] what is wanted often happens at once, then once a second, the last time included', async () => {
  const [pace, clock] = [new Pace(), new FakeClock()];
  const shownAt: number[] = [];
  const begun = clock.now();
  const want = (): void => {
    if (pace.isDue('board:ward', 1_000, clock, want)) shownAt.push(clock.now() - begun);
  };
  for (let n = 0; n < 25; n += 1) {
    want();
    await clock.advance(100);
  }
  await clock.advance(5_000);
  expect(shownAt).toEqual([0, 1_000, 2_000, 3_000]);
});

it('[VW79] places do not wait for each other', () => {
  const [pace, clock] = [new Pace(), new FakeClock()];
  const nothing = (): void => undefined;
  expect(pace.isDue('board:ward', 1_000, clock, nothing)).toBe(true);
  expect(pace.isDue('board:ward', 1_000, clock, nothing)).toBe(false);
  expect(pace.isDue('board:center', 1_000, clock, nothing)).toBe(true);
});
