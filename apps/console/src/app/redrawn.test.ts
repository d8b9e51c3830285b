import { expect, it } from 'vitest';
import { within } from './redrawn.ts';

it('[HS13] [O150] a picture is drawn as it is, or smaller in the same proportion', () => {
  expect(within(3_000, { width: 1_200, height: 900 })).toEqual({ width: 1_200, height: 900 });
  expect(within(3_000, { width: 4_000, height: 6_000 })).toEqual({ width: 2_000, height: 3_000 });
});
