import { expect, it } from 'vitest';
import { KioskChallenges } from './kioskChallenges.ts';
import { FakeClock } from './testing/fakeClock.ts';

it('[J6] a challenge works once, for its own kiosk', () => {
  const challenges = new KioskChallenges(new FakeClock());
  const { challenge } = challenges.issue('k1', true);
  expect(challenges.take('k2', challenge)).toBe(false);
  expect(challenges.take('k1', challenge)).toBe(true);
  expect(challenges.take('k1', challenge)).toBe(false);
});

it('[J6] a challenge works for 30 s', async () => {
  const clock = new FakeClock();
  const challenges = new KioskChallenges(clock);
  const [first, second] = [challenges.issue('k1', true), challenges.issue('k1', true)];
  expect(first.expiresAt - clock.now()).toBe(30_000);
  await clock.advance(29_999);
  expect(challenges.take('k1', first.challenge)).toBe(true);
  await clock.advance(1);
  expect(challenges.take('k1', second.challenge)).toBe(false);
});

it('[J6] an unknown kiosk gets a challenge that looks the same and fits nothing', () => {
  const challenges = new KioskChallenges(new FakeClock());
  const known = challenges.issue('k1', true);
  const unknown = challenges.issue('nobody', false);
  expect(unknown.challenge).toHaveLength(known.challenge.length);
  expect(unknown.expiresAt).toBe(known.expiresAt);
  expect(challenges.take('nobody', unknown.challenge)).toBe(false);
});

it('[J8] asking again and again for one kiosk pushes out only its own oldest', () => {
  const challenges = new KioskChallenges(new FakeClock());
  const other = challenges.issue('k2', true);
  const asked = Array.from({ length: 1_000 }, () => challenges.issue('k1', true).challenge);
  expect(asked.filter((challenge) => challenges.take('k1', challenge))).toEqual(asked.slice(-8));
  expect(challenges.take('k2', other.challenge)).toBe(true);
});
