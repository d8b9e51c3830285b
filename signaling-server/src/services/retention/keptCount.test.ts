import { expect, it } from 'vitest';
import { KeptCount } from './keptCount.ts';

it('[RN10] a count that takes long is made once, and nobody waits for it', async () => {
  const kept = new KeptCount<number>();
  const long = Promise.withResolvers<number>();
  let times = 0;
  const count = () => {
    times += 1;
    return long.promise;
  };
  expect(await kept.of('a', count)).toBeNull();
  expect(await kept.of('a', count)).toBeNull();
  long.resolve(7);
  await long.promise;
  expect(await kept.of('a', count)).toBe(7);
  expect(times).toBe(1);
});

it('[RN10] what it depends on has changed: the old one is given up, and a short one is told at once', async () => {
  const kept = new KeptCount<number>();
  const wanted: (() => boolean)[] = [];
  const long = Promise.withResolvers<number>();
  await kept.of('a', (goesOn) => {
    wanted.push(goesOn);
    return long.promise;
  });
  expect(await kept.of('b', () => Promise.resolve(8))).toBe(8);
  expect(wanted[0]?.()).toBe(false);
  long.resolve(7);
  await long.promise;
  expect(await kept.of('b', () => Promise.resolve(9))).toBe(8);
});

it('[RN10] one that fails is told as a failure, and made anew', async () => {
  const kept = new KeptCount<number>();
  await expect(kept.of('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(await kept.of('a', () => Promise.resolve(3))).toBe(3);
});
