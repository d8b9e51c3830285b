import { expect, test } from 'vitest';
import { liesOnItsSide, SHEET_PIXELS } from './sheetRoom.ts';

test('[TL2] what is wider than tall lies on its side, so that it is as large as the sheet lets it be', () => {
  expect(liesOnItsSide({ width: 2100, height: 2970 })).toBe(false);
  expect(liesOnItsSide({ width: 2970, height: 2100 })).toBe(true);
  expect(liesOnItsSide({ width: 1000, height: 1000 })).toBe(false);
});

test('[TL2] a picture has as many pixels as a printer shows', () => {
  expect(SHEET_PIXELS).toBeGreaterThan(1_900_000);
  expect(SHEET_PIXELS).toBeLessThan(3_000_000);
});
