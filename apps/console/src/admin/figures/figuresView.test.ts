import { expect, it } from 'vitest';
import { figuresView } from './figuresView.ts';
import { recordsBehind } from './recordsBehind.ts';
import { verdictOn } from './radarView.ts';
import { nextAsked, USUAL_MONTHS, withMonths } from './asked.ts';

it('[FG7] figures are told as counts, and of few nothing is made of them', () => {
  const view = figuresView({
    ...{ visits: 9, answered: 4, talkMinutes: 50, 'outcome.cancelled': 2 },
    ...{ 'unmet.closed': 3, 'outcome.comeBack': 1, 'outcome.settled': 3, 'comeBack.equipment': 1 },
    ...{ 'language.ja': 8, 'language.en': 1, 'wait.0': 4 },
  });
  expect(view).toMatchObject({
    unmet: { all: 5, left: 2, nobodyFree: 0, closed: 3 },
    wait: { half: null, nineInTen: null },
    comeBack: { part: 1, of: 4, percent: null },
    reasons: [{ reason: 'equipment', count: 1 }],
    minutes: { total: 50, each: null },
    languages: [{ language: 'en', count: 1 }],
    supports: [],
  });
});

it('[FG8] a row leads to what it is made of, down to single days', () => {
  const ward = { place: null, from: '2026-09', months: USUAL_MONTHS, by: 'branch' } as const;
  const branch = nextAsked(ward, 'b1');
  expect(branch).toEqual({ ...ward, place: { kind: 'branch', id: 'b1' }, by: 'center' });
  expect(branch && nextAsked(branch, 'c1')).toMatchObject({
    ...{ place: { kind: 'center', id: 'c1' }, by: 'topic' },
  });
  const month = nextAsked({ ...ward, by: 'month' }, '2026-10');
  expect(month).toEqual({ ...ward, from: '2026-10', months: 1, by: 'day' });
  expect(month && nextAsked(month, '2026-10-01')).toBeNull();
});

it('[FG8] days are asked for three months at most', () => {
  const days = { place: null, from: '2026-09', months: 1, by: 'day' } as const;
  expect(withMonths(days, 12)).toMatchObject({ months: 12, by: 'month' });
  expect(withMonths(days, 3)).toMatchObject({ months: 3, by: 'day' });
});

it('[FG17] the consultations behind figures are those of their time and place, down to a day', () => {
  const asked = { place: null, from: '2026-01', months: 2 } as const;
  expect(recordsBehind(asked)).toEqual({
    ...{ kind: 'consultation', from: '2026-01-01', until: '2026-02-28' },
  });
  const at = { ...asked, place: { kind: 'topic', id: 'care' } } as const;
  expect(recordsBehind(at, '2026-02-03')).toEqual({
    ...{ kind: 'consultation', from: '2026-02-03', until: '2026-02-03', topicId: 'care' },
  });
  expect(recordsBehind({ ...asked, place: { kind: 'kiosk', id: 'k' } })).toBeNull();
});

it('[FG14] where neither comparison says anything, nothing is said of a center, not that few came and not that they did not', () => {
  const said = (verdict: 'low' | 'usual' | 'tooFew') => ({ expected: 4, verdict });
  expect(verdictOn({ past: null, peers: null })).toBe('notCompared');
  expect(verdictOn({ past: said('tooFew'), peers: null })).toBe('notCompared');
  expect(verdictOn({ past: said('tooFew'), peers: said('usual') })).toBe('notLow');
  expect(verdictOn({ past: said('usual'), peers: said('low') })).toBe('low');
});
