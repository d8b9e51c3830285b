import { expect, it } from 'vitest';
import {
  asked,
  ASK_MS,
  held,
  HOLDER_SILENCE_MS,
  isFreeFor,
  released,
  stroked,
  type Holders,
} from './holders.ts';

const RESIDENT = 'kiosk';
const SPECIALIST = 'staff:staff-1';
const take = (
  holders: Holders,
  fieldId: string,
  seat: typeof RESIDENT | typeof SPECIALIST,
  now = 0,
) => {
  const result = held(holders, fieldId, seat, now);
  return result.ok ? result.value : null;
};
const atName = take({}, 'name', RESIDENT) ?? {};

it('[PR20] a field has one holder, and nobody is at two fields', () => {
  expect(take(atName, 'name', SPECIALIST)).toBeNull();
  expect(Object.keys(take(atName, 'note', RESIDENT) ?? {})).toEqual(['note']);
  expect(take(atName, 'name', RESIDENT, 5)).toBe(atName);
});

it('[PR21] after some silence anybody may take it over; a stroke begins the time anew', () => {
  expect(take(atName, 'name', SPECIALIST, HOLDER_SILENCE_MS - 1)).toBeNull();
  expect(take(atName, 'name', SPECIALIST, HOLDER_SILENCE_MS)).toMatchObject({
    name: { seat: SPECIALIST },
  });
  const typed = stroked(atName, ['name'], RESIDENT, 3000);
  expect(typed.ok && isFreeFor(typed.value, 'name', SPECIALIST, HOLDER_SILENCE_MS)).toBe(false);
});

it('[PR21] whoever asks has it sooner, once the holder stops to write', () => {
  const wanted = asked(atName, 'name', SPECIALIST, 1000);
  expect(wanted).toMatchObject({ name: { asked: { by: SPECIALIST } } });
  expect(isFreeFor(wanted, 'name', SPECIALIST, 1000 + ASK_MS - 1)).toBe(false);
  expect(isFreeFor(wanted, 'name', SPECIALIST, 1000 + ASK_MS)).toBe(true);
  const typed = stroked(wanted, ['name'], RESIDENT, 2500);
  expect(typed.ok && isFreeFor(typed.value, 'name', SPECIALIST, 2500 + ASK_MS - 1)).toBe(false);
  expect(asked(atName, 'name', RESIDENT, 1000)).toBe(atName);
});

it('[PR22] writing takes a field that is free, and is refused in one that is held', () => {
  expect(stroked({}, ['name'], RESIDENT, 0)).toMatchObject({ value: { name: { seat: RESIDENT } } });
  expect(stroked(atName, ['name'], SPECIALIST, 1)).toEqual({ ok: false, code: 'FIELD_HELD' });
  expect(stroked(atName, ['note', 'name'], SPECIALIST, 1).ok).toBe(false);
  // What was typed before somebody went on comes late, and does not bring them back.
  expect(stroked(atName, ['note'], RESIDENT, 1)).toMatchObject({ value: atName });
});

it('[PR20] is free when it is left, and when its seat is gone', () => {
  expect(released(atName, RESIDENT)).toEqual({});
  expect(released(atName, SPECIALIST)).toBe(atName);
});
