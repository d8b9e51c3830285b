import { expect, test } from 'vitest';
import { isVoice, listen, NOTHING_CHECKED, troublesOf } from './deviceCheck.ts';

test('[K800] what nobody has tried is no trouble; what fails is named, the voice first', () => {
  expect(troublesOf(NOTHING_CHECKED)).toEqual([]);
  expect(troublesOf({ picture: 'seen', voice: 'heard', sound: 'heard' })).toEqual([]);
  expect(troublesOf({ picture: 'missing', voice: 'missing', sound: 'unheard' })).toEqual([
    'noVoice',
    'noSound',
    'noPicture',
  ]);
});

test('[K801] a voice lasts, a knock does not; what was heard stays heard', () => {
  const after = (...levels: readonly number[]) => levels.reduce(listen, 0);
  expect(isVoice(after(0.9, 0.01, 0.9, 0.02))).toBe(false);
  expect(isVoice(after(0.3, 0.4, 0.3))).toBe(true);
  expect(isVoice(after(0.3, 0.4, 0.3, 0, 0, 0))).toBe(true);
});
