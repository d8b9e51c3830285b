import { expect, it } from 'vitest';
import { KioskChallenges } from './kioskChallenges.ts';
import { FakeClock } from '../testing/fakeClock.ts';

it('[J6] a challenge works once, for its own kiosk', () => {
  const challenges = new KioskChallenges(new FakeClock());
  const { challenge } = challenges.issue('k1');
  expect(challenge).toMatch(/^[\w-]{43}$/);
  expect(challenges.isGood('k2', challenge)).toBe(false);
  expect(challenges.isGood('k1', challenge)).toBe(true);
  challenges.use(challenge);
  expect(challenges.isGood('k1', challenge)).toBe(false);
});

it('[J6] a used challenge written in another way is the same one', () => {
  const challenges = new KioskChallenges(new FakeClock());
  const { challenge } = challenges.issue('k1');
  challenges.use(challenge);
  const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
  const spellings = others.map((last) => `${challenge.slice(0, -1)}${last}`);
  expect(spellings.filter((spelling) => challenges.isGood('k1', spelling))).toEqual([]);
});

it('[J6] a challenge works for 30 s', async () => {
  const clock = new FakeClock();
  const challenges = new KioskChallenges(clock);
  const { challenge, expiresAt } = challenges.issue('k1');
  expect(expiresAt - clock.now()).toBe(30_000);
  await clock.advance(29_999);
  expect(challenges.isGood('k1', challenge)).toBe(true);
  await clock.advance(1);
  expect(challenges.isGood('k1', challenge)).toBe(false);
});

it('[J6] nobody makes a challenge but the server that checks it', () => {
  const clock = new FakeClock();
  const challenges = new KioskChallenges(clock);
  const elsewhere = new KioskChallenges(clock).issue('k1').challenge;
  expect(challenges.isGood('k1', elsewhere)).toBe(false);
  expect(challenges.isGood('k1', 'A'.repeat(43))).toBe(false);
  expect(challenges.isGood('k1', '')).toBe(false);
});

it("[J8] asking again and again spoils nobody else's challenge, nor the own", () => {
  const challenges = new KioskChallenges(new FakeClock());
  const [mine, other] = [challenges.issue('k1').challenge, challenges.issue('k2').challenge];
  for (let asked = 0; asked < 10_000; asked += 1) challenges.issue('k1');
  expect(challenges.isGood('k1', mine)).toBe(true);
  expect(challenges.isGood('k2', other)).toBe(true);
});
