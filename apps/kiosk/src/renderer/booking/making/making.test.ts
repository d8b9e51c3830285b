import { expect, test } from 'vitest';
import { AT_FIRST, makingStep, minutesLeft, type Held, type MakingEvent } from './making.ts';

const slot = { day: '2026-12-03', start: 600, minutes: 30, centerId: 'c', deskId: 'd' };
const held: Held = { bookingId: 'b', slot, until: 300_000 };
const walk = (...events: MakingEvent[]) => events.reduce(makingStep, AT_FIRST);
const toCheck: MakingEvent[] = [
  { type: 'day', day: slot.day },
  { type: 'held', held },
  { type: 'name', name: 'やまだ' },
  { type: 'phone', phone: '0312345678' },
];

test('[BR11] one question a screen: day, time, name, number, and everything once more', () => {
  const steps = toCheck.map((_, at) => walk(...toCheck.slice(0, at + 1)).step);
  expect(steps).toEqual(['time', 'name', 'phone', 'check']);
  expect(walk(...toCheck)).toMatchObject({ held, name: 'やまだ', phone: '0312345678' });
});

test('[BR11] a step back is one step back, and keeps what was written', () => {
  const back: MakingEvent = { type: 'back' };
  expect(walk(...toCheck, back, back)).toMatchObject({ step: 'name', name: 'やまだ' });
  expect(walk(...toCheck, back, back, back)).toEqual({
    ...{ step: 'time', day: slot.day, isLapsed: false },
  });
  expect(walk(...toCheck, back, back, back, back)).toEqual(AT_FIRST);
  expect(makingStep(AT_FIRST, back)).toEqual(AT_FIRST);
});

test('[BR12] what is not kept any more is told with the times of its day', () => {
  expect(walk(...toCheck, { type: 'lapsed' })).toEqual({
    ...{ step: 'time', day: slot.day, isLapsed: true },
  });
  expect(makingStep(AT_FIRST, { type: 'lapsed' })).toEqual(AT_FIRST);
  expect(makingStep(AT_FIRST, { type: 'name', name: 'x' })).toEqual(AT_FIRST);
  expect([0, 1, 240_000, 299_999, 300_000, 400_000].map((now) => minutesLeft(held, now))).toEqual([
    5, 5, 1, 1, 0, 0,
  ]);
});

test('[BR13] somebody was quicker: the times near it, and from there to another one or back to the day', () => {
  const gone = walk(
    { type: 'day', day: slot.day },
    { type: 'refused', day: slot.day, nearest: [slot] },
  );
  expect(gone).toEqual({ step: 'gone', day: slot.day, nearest: [slot] });
  expect(makingStep(gone, { type: 'held', held }).step).toBe('name');
  expect(makingStep(gone, { type: 'back' }).step).toBe('time');
  expect(makingStep(gone, { type: 'restart' })).toEqual(AT_FIRST);
});
