import { expect, test } from 'vitest';
import { wallAddress, wallIn } from './wallAddress.ts';

test('[W88] the large board has an address of its own, with its place or without', () => {
  const address = new URL(wallAddress('ikejiri'), 'https://madoguchi.example');
  expect(wallIn(address)).toEqual({ placeId: 'ikejiri' });
  expect(wallIn({ pathname: '/console/board/', search: '' })).toEqual({ placeId: null });
  expect(wallIn({ pathname: '/console/', search: '?place=ikejiri' })).toBeNull();
});
