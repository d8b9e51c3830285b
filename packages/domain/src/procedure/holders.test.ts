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
  // A stroke moves its writer to the field, also without a hold before.
  expect(stroked(atName, ['note'], RESIDENT, 1)).toMatchObject({
    value: { note: { seat: RESIDENT } },
  });
});

it('[PR20] is free when it is left, and when its seat is gone', () => {
  expect(released(atName, RESIDENT)).toEqual({});
  expect(released(atName, SPECIALIST)).toBe(atName);
});

interface Stroke {
  readonly field: string;
  readonly seat: Seat;
  readonly at: number;
}
interface Move {
  readonly what: string;
  readonly seat: Seat;
  readonly field: string;
}

/** Who is at which field after a move; `null` for one that is refused. */
function moved(holders: Holders, { what, seat, field }: Move, now: number): Holders | null {
  if (what === 'leave') return released(holders, seat);
  if (what === 'ask') return asked(holders, field, seat, now);
  const result =
    what === 'hold' ? held(holders, field, seat, now) : stroked(holders, [field], seat, now);
  return result.ok ? result.value : null;
}

/** Who was at a field before a move and is not any more, as `field seat`. */
const leftBy = (before: Holders, after: Holders): readonly string[] =>
  Object.entries(before)
    .filter(([field, { seat }]) => after[field]?.seat !== seat)
    .map(([field, { seat }]) => `${field} ${seat}`);

/** How long before the last stroke somebody else wrote in the same field and has not left it since. */
function sinceFormer(strokes: readonly Stroke[], left: ReadonlyMap<string, number>): number {
  const last = strokes.at(-1);
  const former = strokes.findLast((s) => s.field === last?.field && s.seat !== last.seat);
  if (last === undefined || former === undefined) return Infinity;
  const hasLeft = left.get(`${former.field} ${former.seat}`) ?? -1;
  return hasLeft < former.at ? last.at - former.at : Infinity;
}

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
      const strokes: Stroke[] = [];
      const left = new Map<string, number>();
      for (const { ms, ...move } of steps) {
        now += ms;
        const next = moved(holders, move, now);
        if (next === null) continue;
        for (const gone of leftBy(holders, next)) left.set(gone, now);
        holders = next;
        const seats = Object.values(holders).map((holder) => holder.seat);
        expect(new Set(seats).size).toBe(seats.length);
        if (move.what !== 'stroke') continue;
        strokes.push({ field: move.field, seat: move.seat, at: now });
        // Only where whoever wrote before has left it may the next one follow at once.
        expect(sinceFormer(strokes, left)).toBeGreaterThanOrEqual(ASK_MS);
      }
    }),
    { numRuns: 300 },
  );
});
