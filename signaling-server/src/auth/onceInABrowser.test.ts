import { expect, test } from 'vitest';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { Cookie } from './cookies.ts';
import { OnceInABrowser } from './onceInABrowser.ts';

const MINUTE = 60_000;

function begun() {
  const clock = new FakeClock();
  const cookie = new Cookie('madoguchi_test', false);
  return { clock, once: new OnceInABrowser<string>(clock, cookie, 5 * MINUTE) };
}

const sent = (set: string): string => set.split(';')[0] ?? '';

test('[I24] what has begun in a browser is good once, and there alone', () => {
  const { once } = begun();
  const [here, there] = [sent(once.begin('here')), sent(once.begin('there'))];
  expect(once.take(undefined)).toBeNull();
  expect(once.take('madoguchi_test=guessed')).toBeNull();
  expect(once.take(here)).toBe('here');
  expect(once.take(here)).toBeNull();
  expect(once.take(there)).toBe('there');
});

test('[I24] it is good for its time, not longer', async () => {
  const { clock, once } = begun();
  const cookie = sent(once.begin('early'));
  await clock.advance(5 * MINUTE);
  expect(once.take(cookie)).toBeNull();
});

test('[I24] whoever begins over and over pushes out the oldest, and fills no memory', () => {
  const { once } = begun();
  const [first, second] = [sent(once.begin('first')), sent(once.begin('second'))];
  for (let i = 0; i < 999; i += 1) once.begin('flood');
  expect(once.take(first)).toBeNull();
  expect(once.take(second)).toBe('second');
});
