import { PLAIN_SHAPE, type PageShape } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { lighter, turnedRight } from './reshape.ts';

const times = (change: (shape: PageShape) => PageShape, count: number): PageShape =>
  Array.from({ length: count }).reduce<PageShape>((shape) => change(shape), PLAIN_SHAPE);

it('[PG43] four turns to the right, and darker writing four times, are the page as it was taken', () => {
  expect(turnedRight(PLAIN_SHAPE).turn).toBe(90);
  expect(times(turnedRight, 3).turn).toBe(270);
  expect(times(turnedRight, 4)).toEqual(PLAIN_SHAPE);
  expect(times(lighter, 3).light).toBe(3);
  expect(times(lighter, 4)).toEqual(PLAIN_SHAPE);
});
