import { expect, test } from 'vitest';
import { attention } from './attention.ts';

test('[K8] somebody is there for 60 seconds after a touch', () => {
  expect(attention(0)).toEqual({ state: 'here' });
  expect(attention(59_999)).toEqual({ state: 'here' });
});

test('[K8] then there are 20 whole seconds to answer', () => {
  expect(attention(60_000)).toEqual({ state: 'asking', secondsLeft: 20 });
  expect(attention(79_001)).toEqual({ state: 'asking', secondsLeft: 1 });
});

test('[K8] silence means that nobody is there', () => {
  expect(attention(80_000)).toEqual({ state: 'gone' });
});
