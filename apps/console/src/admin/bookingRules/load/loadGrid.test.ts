import { expect, it } from 'vitest';
import { gridOf, totalOf } from './loadGrid.ts';

const load = (hour: number, booked: number, left = 0, closed = 0) => ({
  ...{ hour, booked, walkIn: 1, left, nobodyFree: 0, closed },
});

it('[BL4] the table goes from the first to the last hour in which somebody came, Monday to Friday and further days with somebody', () => {
  const grid = gridOf([load(10, 2), load(2 * 24 + 12, 0, 1, 3), load(5 * 24 + 11, 1)]);
  expect(grid?.weekdays).toEqual([0, 1, 2, 3, 4, 5]);
  expect(grid?.rows.map(({ hour }) => hour)).toEqual([10, 11, 12]);
  expect(grid?.rows[0]?.cells[0]).toEqual({ booked: 2, walkIn: 1, unmet: 0 });
  expect(grid?.rows[2]?.cells[2]).toEqual({ booked: 0, walkIn: 1, unmet: 4 });
  expect(grid?.rows[0]?.cells[1]).toBeNull();
  expect(grid?.most).toBe(4);
});

it('[BL4] without anybody there is no table, and the total is nothing', () => {
  expect(gridOf([])).toBeNull();
  expect(totalOf([])).toMatchObject({ booked: 0, unmet: 0 });
  expect(totalOf([load(1, 2, 1), load(2, 3, 0, 2)])).toMatchObject({
    booked: 5,
    walkIn: 2,
    unmet: 3,
  });
});
