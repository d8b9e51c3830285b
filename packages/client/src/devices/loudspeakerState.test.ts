import { expect, test } from 'vitest';
import { followLoudspeaker } from './loudspeakerState.ts';
import type { DeviceChoice } from './ports.ts';

const listed = (count: number): DeviceChoice => ({
  there: Array.from({ length: count }, (_, n) => ({ id: String(n), label: '' })),
  ...{ chosen: null, present: null, decided: false },
});
const list = (loudspeakers: number, others = 1) => ({
  ...{ loudspeaker: listed(loudspeakers), microphone: listed(others), camera: listed(others) },
});

test('[C521] a loudspeaker is missed only where there was one', () => {
  expect(followLoudspeaker('unknown', list(0))).toBe('unknown');
  expect(followLoudspeaker('unknown', list(1))).toBe('there');
  expect(followLoudspeaker('there', list(0))).toBe('gone');
  expect(followLoudspeaker('gone', list(0))).toBe('gone');
  expect(followLoudspeaker('gone', list(2))).toBe('there');
});

test('[C521] a list that names nothing says nothing of loudspeakers', () => {
  expect(followLoudspeaker('there', list(0, 0))).toBe('there');
});
