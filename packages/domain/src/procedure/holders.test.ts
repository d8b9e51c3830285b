import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Seat } from '../consultation/participants.ts';
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
  // Whoever writes in another field is at that one, although nobody said so before.
  expect(stroked(atName, ['note'], RESIDENT, 1)).toMatchObject({
    value: { note: { seat: RESIDENT } },
  });
});

it('[PR20] is free when it is left, and when its seat is gone', () => {
  expect(released(atName, RESIDENT)).toEqual({});
  expect(released(atName, SPECIALIST)).toBe(atName);
});

it('[PR23] no field takes the strokes of two within the time that its holder has', () => {
  const seat = fc.constantFrom<Seat[]>(RESIDENT, SPECIALIST, 'staff:staff-2');
  const field = fc.constantFrom('name', 'note');
  const step = fc.record({
    what: fc.constantFrom('hold', 'stroke', 'stroke', 'ask', 'leave'),
    ...{ seat, field, ms: fc.nat(2500) },
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      let holders: Holders = {};
      let now = 0;
      const strokes: { readonly field: string; readonly seat: Seat; readonly at: number }[] = [];
      const left = new Map<string, number>();
      for (const { what, seat: by, field: id, ms } of steps) {
        now += ms;
        const before = holders;
        if (what === 'leave') holders = released(holders, by);
        else if (what === 'ask') holders = asked(holders, id, by, now);
        else {
          const result =
            what === 'hold' ? held(holders, id, by, now) : stroked(holders, [id], by, now);
          if (!result.ok) continue;
          holders = result.value;
          if (what === 'stroke') strokes.push({ field: id, seat: by, at: now });
        }
        for (const each of ['name', 'note']) {
          if (before[each] !== undefined && before[each].seat !== holders[each]?.seat) {
            left.set(`${each} ${before[each].seat}`, now);
          }
        }
        const seats = Object.values(holders).map((holder) => holder.seat);
        expect(new Set(seats).size).toBe(seats.length);
        const last = strokes.at(-1);
        const former = strokes.findLast((s) => s.field === last?.field && s.seat !== last.seat);
        if (last?.at !== now || former === undefined) continue;
        // Only where whoever wrote before has left it may the next one follow at once.
        const hasLeft = left.get(`${former.field} ${former.seat}`) ?? -1;
        if (hasLeft < former.at) expect(last.at - former.at).toBeGreaterThanOrEqual(ASK_MS);
      }
    }),
    { numRuns: 300 },
  );
});
