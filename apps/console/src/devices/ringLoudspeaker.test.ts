import type { DeviceChoice } from '@madoguchi/client';
import { expect, test } from 'vitest';
import { ringLoudspeaker } from './ringLoudspeaker.ts';

const there = [
  { id: 'desk', label: '机のスピーカー' },
  { id: 'head', label: 'ヘッドセット' },
];
const choice = (id: string | null, present = id): DeviceChoice => ({
  there,
  chosen: there.find((device) => device.id === id) ?? null,
  present,
  decided: id !== null,
});

test.each([
  ['neither is chosen', choice(null), choice(null), null],
  ['only that of the call is chosen', choice(null), choice('head'), 'head'],
  ['it has one of its own', choice('desk'), choice('head'), 'desk'],
  ['its own is not plugged in', choice('desk', null), choice('head'), 'head'],
])('[W69] where %s it rings from the right loudspeaker', (_when, ring, loudspeaker, id) => {
  expect(ringLoudspeaker({ ring, loudspeaker })).toBe(id);
});
