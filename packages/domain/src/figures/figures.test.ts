import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitOutcome } from '../consultation/visitOutcome.ts';
import { isTalking } from '../consultation/who.ts';
import { unwrap } from '../errors.ts';
import { newHandoff } from '../handoff/state.ts';
import { DAY_MS, instantOfMinute } from '../localTime.ts';
import { NOON, accept, after as afterAll, offer, waiting } from '../testing/examples.ts';
import { always } from '../testing/stories.ts';
import {
  countedOn,
  countIn,
  countsOfHandoff,
  countsOfVisit,
  countsTogether,
  emptyMonth,
  monthAfter,
  monthFiguresTerms,
  monthFiguresTransition,
  stepOfAmount,
  toldShare,
  toldSteps,
  WAIT_MINUTES,
  type Counts,
} from './index.ts';

const timeZone = 'Asia/Tokyo';
const PLACE = { month: '2026-11', centerId: 'c', deskId: 'd', topicId: 't', kioskId: 'k' };
const beginning = (counts: Counts, start: string) =>
  Object.entries(counts).flatMap(([counter, count]) => (counter.startsWith(start) ? [count] : []));
const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);

describe('[FG1] what is counted of a visit', () => {
  it('is that somebody came, in which language and with which needs', () => {
    const needs = { language: 'en', supports: ['sign-language', 'writing'] } as const;
    expect(countsOfVisit(null, { ...waiting, needs }, NOON)).toEqual([
      ...[
        ['visits', 1],
        ['language.en', 1],
      ],
      ...[
        ['support.sign-language', 1],
        ['support.writing', 1],
      ],
    ]);
  });

  it('adds up, whatever happens, to how it ended and to one wait until the first answer', () => {
    let counted: Counts = {};
    let hasTalked = false;
    always(({ before, after, now }) => {
      if (before === waiting) [counted, hasTalked] = [{}, false];
      counted = countedOn(counted, countsOfVisit(before, after, now));
      hasTalked ||= isTalking(after);
      const outcome = visitOutcome(after);
      const isFinal = outcome !== null && outcome !== 'writingUp';
      const outcomes = Object.entries(counted).filter(([counter]) =>
        counter.startsWith('outcome.'),
      );
      expect(outcomes).toEqual(isFinal ? [[`outcome.${outcome}`, 1]] : []);
      expect(beginning(counted, 'comeBack.')).toEqual(outcome === 'comeBack' ? [1] : []);
      expect(countIn(counted, 'answered')).toBe(hasTalked ? 1 : 0);
      expect(sum(beginning(counted, 'wait.'))).toBe(hasTalked ? 1 : 0);
      expect(countIn(counted, 'talkMinutes')).toBeGreaterThanOrEqual(0);
    }, 600);
  });

  it('tells the wait by the step in which it lies', () => {
    expect([0, 1, 1.01, 60, 61].map((minutes) => stepOfAmount(WAIT_MINUTES, minutes))).toEqual([
      ...[0, 0, 1, 9, 10],
    ]);
    const ringing = { ...afterAll(waiting, offer), requestedAt: NOON - 4 * 60_000 };
    expect(countsOfVisit(ringing, afterAll(ringing, accept), NOON)).toContainEqual(['wait.3', 1]);
  });
});

it('[FG2] a handoff counts when it is sent, and when it is settled with the days it took', () => {
  const facts = { id: 'h', consultationId: 'c', purpose: 'followUp', fromStaffId: 's' } as const;
  const card = { toDeskId: 'x', dueDay: '', matter: '', response: '', told: '', promised: '' };
  const sent = newHandoff(
    {
      ...{ ...facts, fromDeskId: 'd', kept: {}, procedureIds: [] },
      card: { ...card, papers: '' },
    },
    NOON,
  );
  const settledAt = NOON + 2.5 * DAY_MS;
  const settled = { ...sent, state: 'settled', settledAt, how: 'withdrawn' } as const;
  expect(countsOfHandoff(null, sent)).toEqual([['handoffs', 1]]);
  expect(countsOfHandoff(sent, settled)).toEqual([
    ['handoffsSettled', 1],
    ['handoffDays.2', 1],
  ]);
  expect(countsOfHandoff(settled, settled)).toEqual([]);
});

describe('[FG3] the figures of a month', () => {
  const counted = unwrap(
    monthFiguresTransition(emptyMonth(PLACE), {
      type: 'count',
      day: '2026-11-30',
      counts: [['visits', 2]],
    }),
  );

  it('have each day, and all of them together', () => {
    expect(counted).toMatchObject({ total: { visits: 2 }, days: { 30: { visits: 2 } } });
    const corrected = countedOn(counted.total, [['visits', -2]]);
    expect(corrected).toEqual({});
  });

  it('give up their days after two years, and end after ten', () => {
    const [days, end] = monthFiguresTerms(counted, { timeZone });
    expect(days?.at).toBe(instantOfMinute('2028-12-01', 0, timeZone));
    expect(end?.at).toBe(instantOfMinute('2036-12-01', 0, timeZone));
    const months = unwrap(monthFiguresTransition(counted, { type: 'giveUpDays' }));
    expect(months).toMatchObject({ total: { visits: 2 }, days: {} });
    expect(monthFiguresTerms(months, { timeZone })).toMatchObject([{ key: 'end' }]);
    const over = unwrap(monthFiguresTransition(months, { type: 'end' }));
    expect(monthFiguresTerms(over, { timeZone })).toEqual([]);
    expect(monthFiguresTransition(over, { type: 'end' }).ok).toBe(false);
  });

  it('follow each other over the end of a year', () => {
    expect(monthAfter('2026-11', 2)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(countsTogether([{ visits: 1 }, { visits: 2, answered: 1 }])).toEqual({
      ...{ visits: 3, answered: 1 },
    });
  });
});

describe('[FG4] small numbers', () => {
  it('have no percentage below twenty, and above it always the interval', () => {
    expect(toldShare(3, 19)).toEqual({ part: 3, of: 19, percent: null });
    // Wilson's interval of 6 in 20, by hand.
    expect(toldShare(6, 20).percent).toEqual({ about: 30, from: 15, to: 52 });
    expect(toldShare(0, 40).percent).toMatchObject({ about: 0, from: 0, to: 9 });
  });

  it('the interval always holds the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const told = toldShare(Math.round(of * share), of).percent;
          expect(told?.from).toBeLessThanOrEqual(told?.about ?? -1);
          expect(told?.to).toBeGreaterThanOrEqual(told?.about ?? 101);
        },
      ),
    );
  });

  it('say nothing of a half below five, and of nine in ten below ten', () => {
    const steps = (counts: Counts) => toldSteps(counts, 'wait');
    expect(steps({ 'wait.0': 4 })).toEqual({ half: null, nineInTen: null });
    expect(steps({ 'wait.0': 3, 'wait.4': 2 }).half).toEqual({ over: 0, upTo: 1 });
    expect(steps({ 'wait.2': 8, 'wait.10': 2 })).toEqual({
      half: { over: 2, upTo: 3 },
      nineInTen: { over: 60, upTo: null },
    });
  });
});
