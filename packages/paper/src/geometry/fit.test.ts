import { expect, test } from 'vitest';
import { fitWhole } from './fit.ts';

test('a picture that is wider than its room touches left and right and lies in the middle', () => {
  expect(fitWhole({ width: 1920, height: 1080 }, { width: 960, height: 1000 })).toEqual({
    ...{ x: 0, y: 230 },
    ...{ width: 960, height: 540 },
  });
});

test('a picture that is taller than its room touches top and bottom', () => {
  expect(fitWhole({ width: 100, height: 400 }, { width: 300, height: 200 })).toEqual({
    ...{ x: 125, y: 0 },
    ...{ width: 50, height: 200 },
  });
});
