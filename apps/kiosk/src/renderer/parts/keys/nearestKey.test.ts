import { expect, test } from 'vitest';
import { nearestKey } from './nearestKey.ts';

const sheet = Array.from({ length: 12 }, (_, n) => ({
  x: (n % 4) * 80,
  y: Math.floor(n / 4) * 80,
}));
const from = (index: number) => sheet[index] ?? { x: 0, y: 0 };

test('[FS4] arrows move from key to key by where the keys are, and stop at the edge', () => {
  expect(nearestKey(from(5), sheet, 'ArrowRight')).toBe(6);
  expect(nearestKey(from(5), sheet, 'ArrowLeft')).toBe(4);
  expect(nearestKey(from(5), sheet, 'ArrowUp')).toBe(1);
  expect(nearestKey(from(5), sheet, 'ArrowDown')).toBe(9);
  expect(nearestKey(from(7), sheet, 'ArrowRight')).toBe(-1);
  expect(nearestKey(from(0), sheet, 'ArrowUp')).toBe(-1);
});
