import { expect, test } from 'vitest';
import { followPointer, NO_GESTURE, type PointerStep } from './gesture.ts';

/** What the steps do to the picture, one after the other. */
function changes(...steps: readonly PointerStep[]) {
  let gesture = NO_GESTURE;
  return steps.map((step) => {
    const followed = followPointer(gesture, step);
    ({ gesture } = followed);
    return followed.change;
  });
}
const step = (type: PointerStep['type'], id: number, x: number, y: number, time = 0) => ({
  ...{ type, id, at: { x, y }, time },
});

test('[PG27] one finger moves the picture', () => {
  const [, move] = changes(step('down', 1, 10, 10), step('move', 1, 15, 8));
  expect(move).toEqual({ type: 'move', by: { x: 5, y: -2 }, times: 1, at: { x: 15, y: 8 } });
});

test('[PG27] two fingers that go apart make it larger between them', () => {
  const [, , move] = changes(step('down', 1, 0, 0), step('down', 2, 10, 0), step('move', 2, 20, 0));
  expect(move).toEqual({ type: 'move', by: { x: 5, y: 0 }, times: 2, at: { x: 10, y: 0 } });
});

test('[PG27] two taps at one place are told as such; a drag or a late second tap is none', () => {
  const tap = (x: number, time: number) => [
    step('down', 1, x, 0, time),
    step('up', 1, x, 0, time + 50),
  ];
  const last = (...steps: readonly PointerStep[]) => changes(...steps).at(-1);
  expect(last(...tap(0, 0), ...tap(3, 200))).toEqual({ type: 'doubleTap', at: { x: 3, y: 0 } });
  expect(last(...tap(0, 0), ...tap(3, 2000))).toBeNull();
  expect(last(...tap(0, 0), ...tap(90, 200))).toBeNull();
  expect(last(...tap(0, 0), ...tap(0, 200), ...tap(0, 400))).toBeNull();
  const drag = [step('down', 1, 0, 0), step('move', 1, 50, 0), step('up', 1, 0, 0, 90)];
  expect(last(...drag, ...tap(0, 200))).toBeNull();
});

test('[PG27] a finger that was never seen to come down does nothing', () => {
  expect(changes(step('move', 7, 1, 1), step('up', 7, 1, 1))).toEqual([null, null]);
});
