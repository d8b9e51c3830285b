import fc from 'fast-check';
import { instantOfMinute } from '../localTime.ts';
import { SUPPORTS, type Needs, type Skills, type Support } from '../needs.ts';
import type { SetAside } from '../booking/index.ts';
import { person, RESOURCES, timeZone, type Drawn } from './bookingWard.ts';

/* Wards, bookings and questions as a property draws them. */

const supports = fc.subarray<Support>([...SUPPORTS]);
const skills = supports.map((each): Skills => ({ languages: [], supports: each }));
const span = fc
  .tuple(fc.integer({ min: 0, max: 288 }), fc.integer({ min: 0, max: 288 }))
  .map(([a, b]) => [Math.min(a, b) * 5, Math.max(a, b) * 5] as const);
const aside: fc.Arbitrary<SetAside> = fc.record({
  id: fc.constant('a'),
  state: fc.constantFrom('set', 'removed'),
  of: fc.constantFrom(
    { kind: 'staff', id: 'p1' } as const,
    { kind: 'staff', id: 'i1' } as const,
    { kind: 'kiosk', id: 'k1' } as const,
    { kind: 'desk', id: 'd' } as const,
  ),
  fromDay: fc.constantFrom('2020-01-01', '2028-02-29'),
  untilDay: fc.constantFrom(null, '2027-01-01'),
  weekday: fc.option(fc.integer({ min: 0, max: 6 })),
  from: fc.integer({ min: 0, max: 1440 }),
  until: fc.integer({ min: 0, max: 1440 }),
  support: fc.option(fc.constantFrom(...SUPPORTS)),
  reason: fc.constant('other'),
  byStaffId: fc.constant('admin'),
  madeAt: fc.constant(1),
});
/** Ends of years, a 29 February, a fifth week, and any minute around midnight. */
const now = fc
  .tuple(
    fc.constantFrom('2026-12-30', '2028-02-28', '2028-02-29', '2027-01-29', '2026-12-03'),
    fc.integer({ min: 0, max: 24 * 60 * 60 - 1 }),
  )
  .map(([day, second]) => instantOfMinute(day, 0, timeZone) + second * 1000);
export const drawn: fc.Arbitrary<Drawn> = fc.record({
  rules: fc.record({
    ...{ id: fc.constant('d'), state: fc.constant('set' as const), isOpen: fc.constant(true) },
    minutes: fc.constantFrom(5, 15, 30, 45),
    buffer: fc.constantFrom(0, 5, 10),
    every: fc.constantFrom(5, 15, 30),
    daysAhead: fc.integer({ min: 0, max: 3 }),
    leadMinutes: fc.constantFrom(0, 30, 180),
    ...{
      earlyMinutes: fc.constant(30),
      graceMinutes: fc.constant(10),
      readyMinutes: fc.constant(10),
      topics: fc.constant([]),
    },
    keptFree: fc.array(
      fc.record({
        from: fc.constantFrom(0, 600, 720),
        until: fc.constantFrom(720, 780, 1440),
        people: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  }),
  open: fc.array(span, { minLength: 1, maxLength: 2 }),
  people: fc.tuple(skills, skills).map(([a, b]) => [person('p1', a), person('p2', b)]),
  interpreters: skills.map((a) => [person('i1', a)]),
  taken: fc.array(
    fc.record({
      resource: fc.constantFrom(...RESOURCES),
      ahead: fc.integer({ min: -1, max: 3 }),
      from: fc.integer({ min: 0, max: 287 }),
      count: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  ),
  asides: fc.array(aside, { maxLength: 3 }),
  now,
  needs: supports.map((each): Needs => ({ language: 'ja', supports: each.slice(0, 2) })),
  withKiosk: fc.boolean(),
  staffId: fc.constantFrom(null, null, 'p1', 'nobody'),
  kioskId: fc.constantFrom(null, null, 'k2'),
  topics: fc.integer({ min: 1, max: 2 }),
});
