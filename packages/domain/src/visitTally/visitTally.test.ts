import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../errors.ts';
import { instantOfMinute, mondayOf } from '../localTime.ts';
import { HINT_REST_DAYS, hintRestFrom, hintRestTerms, hintRestTransition } from './hintRest.ts';
import { FEWEST_OPEN_DAYS, quietAt } from './quiet.ts';
import { VISIT_TALLY_KEPT_DAYS, type VisitFigures } from './state.ts';
import { emptyVisitTally, visitFigures, visitTallyTerms, visitTallyTransition } from './tally.ts';

const PLACE = { week: '2026-11-30', centerId: 'c', staffId: 'h' };
const context = { timeZone: 'Asia/Tokyo' };
const NONE: VisitFigures = { visits: 0, helped: 0, introductions: 0 };

test('[HP34] visits and introductions are counted by week, center and helper, and added up', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-06', '2027-01-01'].map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-30', '2026-11-30', '2026-12-28'],
  ]);
  const visited = unwrap(visitTallyTransition(emptyVisitTally(PLACE), { type: 'visit' }));
  const mine = unwrap(visitTallyTransition(visited, { type: 'introduction' }));
  expect(mine).toMatchObject({ id: '2026-11-30 c h', visits: 1, introductions: 1 });
  const alone = { ...emptyVisitTally({ ...PLACE, staffId: null }), visits: 3 };
  expect(alone.id).toBe('2026-11-30 c -');
  expect(visitFigures([mine, alone])).toEqual({ visits: 4, helped: 1, introductions: 1 });
  expect(visitFigures([])).toEqual(NONE);
});

test('[HP34] a tally ends after its time, and counts nothing any more', () => {
  const tally = emptyVisitTally(PLACE);
  const [due] = visitTallyTerms(tally, context);
  const kept = Date.parse('2026-11-29T15:00Z') + VISIT_TALLY_KEPT_DAYS * 86_400_000;
  expect(due).toMatchObject({ at: kept, event: { type: 'end' } });
  const over = unwrap(visitTallyTransition(tally, { type: 'end' }));
  expect(visitTallyTerms(over, context)).toEqual([]);
  expect(visitTallyTransition(over, { type: 'visit' }).ok).toBe(false);
});

/** A center with one old kiosk, open on five days of each week, in which nothing happened. */
const facts = (
  figures: Readonly<Record<string, Partial<VisitFigures>>> = {},
  openDays: Readonly<Record<string, number>> = {},
  kiosksSince: readonly string[] = ['2026-01-05'],
) => ({
  today: '2026-12-02',
  kiosksSince,
  openDaysIn: (week: string) => openDays[week] ?? 5,
  figuresIn: (week: string) => ({ ...NONE, ...figures[week] }),
});
const quiet = (...given: Parameters<typeof facts>) => quietAt(facts(...given));

test('[HP36] two full weeks without a visit are quiet, until somebody comes', () => {
  expect(quiet()).toBe('visits');
  expect(quiet({ '2026-11-09': { visits: 9, helped: 9 } })).toBe('visits');
  for (const week of ['2026-11-16', '2026-11-23', '2026-11-30']) {
    expect(quiet({ [week]: { visits: 1 } })).toBe('introductions');
    expect(quiet({ [week]: { visits: 1, helped: 1 } })).toBeNull();
    expect(quiet({ [week]: { visits: 1, introductions: 1 } })).toBeNull();
  }
});

test('[HP36] weeks in which the center was closed are passed over, and not for ever', () => {
  const holidays = { '2026-11-23': FEWEST_OPEN_DAYS - 1 };
  const busy = { visits: 2, helped: 1 };
  expect(quiet({}, holidays)).toBe('visits');
  expect(quiet({ '2026-11-09': busy }, holidays)).toBeNull();
  expect(quiet({ '2026-11-09': busy }, { '2026-11-23': FEWEST_OPEN_DAYS })).toBe('visits');
  // Whoever helped in the week that is passed over was there all the same.
  expect(quiet({ '2026-11-23': busy }, holidays)).toBeNull();
  expect(quietAt({ ...facts(), openDaysIn: () => 0 })).toBeNull();
});

test('[HP36] without a kiosk that could be used all the time nothing is said', () => {
  expect(quiet({}, {}, [])).toBeNull();
  expect(quiet({}, {}, ['2026-11-17'])).toBeNull();
  expect(quiet({}, {}, ['2026-11-16'])).toBe('visits');
  expect(quiet({}, {}, ['2026-12-01', '2026-10-01'])).toBe('visits');
});

test('[HP36] a center whose staff helped since is never told that it is quiet', () => {
  const week = fc.constantFrom('2026-11-16', '2026-11-23', '2026-11-30');
  const open = fc.dictionary(week, fc.nat(7));
  fc.assert(
    fc.property(week, open, fc.nat(3), (busy, openDays, visits) => {
      expect(quiet({ [busy]: { visits, introductions: 1 } }, openDays)).toBeNull();
    }),
  );
});

test('[HP37] whoever has put the hint away is left in peace for two weeks', () => {
  const rest = hintRestFrom('h', '2026-12-02');
  const [due] = hintRestTerms(rest, context);
  expect(due?.at).toBe(instantOfMinute('2026-12-02', HINT_REST_DAYS * 24 * 60, context.timeZone));
  const over = unwrap(hintRestTransition(rest));
  expect(hintRestTerms(over, context)).toEqual([]);
  expect(hintRestTransition(over).ok).toBe(false);
});
