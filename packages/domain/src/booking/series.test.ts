import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, DAY_MS, instantOfMinute, weekdayIndex } from '../localTime.ts';
import { PLACES, questionOf, timeZone, worldOf } from '../testing/bookingWard.ts';
import { drawn } from '../testing/drawnBookings.ts';
import {
  DEFAULT_BOOKING_RULES,
  freeSlots,
  MOST_IN_SERIES,
  quantaWithin,
  SERIES_WEEKS,
  seriesDates,
  seriesDays,
  takeSlot,
  type BookingWorld,
  type SeriesDate,
  type SlotQuestion,
} from './index.ts';

const everyWeeks = fc.constantFrom(...SERIES_WEEKS);
const rule = fc.record({
  firstDay: fc.integer({ min: 0, max: 2_000 }).map((days) => dayAfter('2026-11-24', days)),
  everyWeeks,
  count: fc.integer({ min: 2, max: MOST_IN_SERIES }),
});
const [place = { centerId: 'c1', deskId: 'd' }] = PLACES;

/** The example of the ward: open from 9:00 to 12:00 from Monday to Friday, but for these days. */
const open = (closed: readonly string[], taken: readonly string[] = []): BookingWorld => ({
  rulesOf: (id) => ({ ...DEFAULT_BOOKING_RULES, id, daysAhead: 366 }),
  opens: (_desk, _center, day) =>
    closed.includes(day) || weekdayIndex(day) > 4 ? 0n : quantaWithin(540, 720),
  kiosksAt: () => ['k1'],
  peopleOf: () => [{ id: 'p1', skills: { languages: [], supports: [] } }],
  interpreters: () => [],
  taken: (_who, day) => (taken.includes(day) ? quantaWithin(540, 720) : 0n),
  aside: () => 0n,
});
const question: SlotQuestion = {
  ...{ places: [place], topicIds: ['t'], needs: { language: 'ja', supports: [] } },
  ...{ withKiosk: true, kioskId: null, staffId: null },
  ...{ fromDay: '2026-01-01', untilDay: '2030-01-01', limit: 10 },
};
const at = (day: string) => ({ now: instantOfMinute(day, 540, timeZone), timeZone });
const datesOf = (world: BookingWorld, firstDay: string, weeks: 1 | 2 | 4, count: number) =>
  seriesDates(
    world,
    question,
    { place, start: 600 },
    { firstDay, everyWeeks: weeks, count },
    at('2026-11-24'),
  );
const said = (date: SeriesDate) =>
  date.state === 'free' ? date.day : `${date.day} ${date.state} ${date.near?.day ?? 'nothing'}`;

describe('a series', () => {
  it('[BK22] lies on one weekday, so many weeks apart, whatever the calendar does', () => {
    fc.assert(
      fc.property(rule, (each) => {
        const days = seriesDays(each);
        expect(days).toHaveLength(each.count);
        expect(days[0]).toBe(each.firstDay);
        expect(new Set(days.map(weekdayIndex)).size).toBe(1);
        for (const [n, day] of days.entries()) {
          const before = days[n - 1];
          if (before === undefined) continue;
          expect(Date.parse(day) - Date.parse(before)).toBe(each.everyWeeks * 7 * DAY_MS);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[BK22] goes through a fifth week, the end of a year and a 29 February', () => {
    const days = (firstDay: string, weeks: 1 | 2 | 4) =>
      seriesDays({ firstDay, everyWeeks: weeks, count: 3 });
    expect(days('2026-12-24', 1)).toEqual(['2026-12-24', '2026-12-31', '2027-01-07']);
    expect(days('2027-12-17', 2)).toEqual(['2027-12-17', '2027-12-31', '2028-01-14']);
    expect(days('2028-02-01', 4)).toEqual(['2028-02-01', '2028-02-29', '2028-03-28']);
    expect(days('2028-02-29', 2)).toEqual(['2028-02-29', '2028-03-14', '2028-03-28']);
  });

  it('[BK22] says of a holiday and of what others have the free time that is nearest', () => {
    const newYear = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(datesOf(open(newYear), '2026-12-17', 2, 3).map(said)).toEqual([
      ...['2026-12-17', '2026-12-31 notOffered 2026-12-28', '2027-01-14'],
    ]);
    expect(datesOf(open([], ['2026-12-10']), '2026-12-03', 1, 2).map(said)).toEqual([
      ...['2026-12-03', '2026-12-10 taken 2026-12-09'],
    ]);
    const week = ['07', '08', '09', '10', '11', '14'].map((day) => `2026-12-${day}`);
    expect(datesOf(open(week), '2026-12-03', 1, 2).map(said)[1]).toBe(
      '2026-12-10 notOffered nothing',
    );
    // Farther ahead than the desk allows.
    const short: BookingWorld = {
      ...open([]),
      rulesOf: (id) => ({ ...DEFAULT_BOOKING_RULES, id, daysAhead: 20 }),
    };
    expect(datesOf(short, '2026-12-03', 4, 2).map(said)[1]).toBe('2026-12-31 notOffered nothing');
  });

  it('[BK22] what is free can be taken, nothing else can, and nothing free is nearer than what is offered', () => {
    fc.assert(
      fc.property(drawn, everyWeeks, fc.integer({ min: 0, max: 287 }), (each, weeks, q) => {
        const [world, asked] = [worldOf(each), questionOf(each)];
        const now = { now: each.now, timeZone };
        const series = { firstDay: asked.fromDay, everyWeeks: weeks, count: 2 };
        const dates = seriesDates(world, asked, { place, start: q * 5 }, series, now);
        const spans = new Set<string>();
        for (const date of dates) {
          const { day, start } = date;
          const that = { ...asked, fromDay: day, untilDay: day };
          const taken = takeSlot(world, that, { place, day, start }, now);
          expect(date.state === 'free').toBe(taken !== null);
          const shown = date.state === 'free' ? date.slot : date.near;
          if (shown === null) continue;
          // No two dates are offered the same day.
          expect(spans.has(shown.day)).toBe(false);
          spans.add(shown.day);
          if (date.state === 'free') continue;
          const distance = (slot: { day: string; start: number }): number =>
            Math.abs((Date.parse(slot.day) - Date.parse(day)) / 60_000 + slot.start - start);
          const all = freeSlots(
            world,
            { ...that, places: [place], limit: 500 },
            each.now,
            timeZone,
          );
          expect(all.every((slot) => distance(slot) >= distance(shown))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
