import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openStepsNow,
  pickForTransfer,
  pickOffers,
  servedBy,
  withoutKept,
  type PickRule,
} from './picking.ts';
import { isOnDuty, type Candidate } from './availability.ts';
import { DEFAULT_ROUTING } from './routing.ts';
import type { Waiting } from './consultation/state.ts';
import { free, NOON, route, waiting } from './testing/examples.ts';

const SIGNS = { languages: [], supports: ['sign-language'] } as const;
const DISTRICT = { districtIds: ['center-1'] };
const AT_2 = { deskIds: ['desk-2'] };
const wide = { ...waiting, openSteps: 2 };

const picked = (candidates: readonly Candidate[], rule: Partial<PickRule> = {}, c = waiting) =>
  pickOffers(c, candidates, { ...DEFAULT_ROUTING, ...rule }).map(({ staffId }) => staffId);

describe('whom to ring', () => {
  it('[Q3] whoever has been idle longest, and nobody else', () => {
    const staff = [free('a', { idleSince: 20 }), free('b', { idleSince: 10 }), free('c')];
    expect(picked(staff)).toEqual(['c']);
    expect(picked(staff.slice(0, 2))).toEqual(['b']);
  });

  it.each([
    ['away', { availability: { state: 'away', since: 0, reason: 'break' } as const }],
    ['not connected', { connected: false }],
    ['busy', { busy: true }],
    ['of a desk that is not asked yet', AT_2],
  ])('[Q3] nobody who is %s', (_why, change) => {
    expect(picked([free('a', change)])).toEqual([]);
  });

  it('[Q17] nobody for a kiosk that is gone', () => {
    const gone = { ...waiting, kioskConnection: { state: 'lost', since: 0 } } as const;
    expect(picked([free('a')], {}, gone)).toEqual([]);
  });

  it('[Q5] whoever let it pass only when nobody else can be asked', () => {
    const both = [free('a'), free('b', { idleSince: 10 })];
    expect(picked(both, {}, { ...waiting, passedBy: ['a'] })).toEqual(['b']);
    expect(picked(both, {}, { ...waiting, passedBy: ['a', 'b'] })).toEqual(['a']);
  });

  it('[R6] whoever meets the most needs, before 地区担当, before the nearer desk', () => {
    const staff = [
      free('near'),
      free('district', { ...DISTRICT, ...AT_2, idleSince: 9 }),
      free('signs', { ...AT_2, skills: SIGNS, idleSince: 99 }),
    ];
    const deaf = { ...wide, needs: { language: 'ja', supports: ['sign-language'] } } as const;
    expect(picked(staff, {}, deaf)).toEqual(['signs']);
    expect(picked(staff, {}, wide)).toEqual(['district']);
    expect(picked([free('far', AT_2), free('near', { idleSince: 9 })], {}, wide)).toEqual(['near']);
  });

  it('[R7] says why: 地区担当, else the way to their desk', () => {
    const reasonOf = (candidate: Candidate) =>
      pickOffers(wide, [candidate], DEFAULT_ROUTING).map(({ deskId, reason }) => [deskId, reason]);
    expect(reasonOf(free('a', DISTRICT))).toEqual([['desk-1', 'district']]);
    expect(reasonOf(free('a'))).toEqual([['desk-1', 'own-branch']]);
    expect(reasonOf(free('a', AT_2))).toEqual([['desk-2', 'other-branch']]);
  });

  it('[R8] the named persons in their order, then the others', () => {
    const rule = { strategy: 'named', namedStaffIds: ['x', 'c', 'b'] } as const;
    const staff = [free('a'), free('b'), free('c', { idleSince: 9 })];
    expect(picked(staff, rule)).toEqual(['c']);
    expect(picked(staff.slice(0, 1), rule)).toEqual(['a']);
  });

  it('[R8] all who meet the same needs, where a topic rings all', () => {
    const rule = { strategy: 'ring-all' } as const;
    const staff = [free('a'), free('b', AT_2), free('c', { busy: true }), free('d')];
    expect(picked(staff, rule, wide)).toEqual(['a', 'd', 'b']);
    expect(picked(staff, rule, { ...wide, passedBy: ['a'] })).toEqual(['d', 'b']);
  });

  it('[R9] whoever sent somebody who came back, before everybody else', () => {
    const returned = {
      ...waiting,
      why: { kind: 'returned', handoffId: 'h-1', toStaffId: 'sender' },
    } as const;
    const sender = free('sender', { idleSince: 99 });
    expect(picked([free('a', DISTRICT), sender], {}, returned)).toEqual(['sender']);
    expect(picked([free('a'), { ...sender, busy: true }], {}, returned)).toEqual(['a']);
    const refused = { ...returned, passedBy: ['sender'] };
    expect(picked([free('a'), sender], {}, refused)).toEqual(['a']);
  });

  it('[R10] for a warm transfer: somebody of that desk who meets the needs', () => {
    const to = { deskId: 'desk-2', reason: 'other-branch' } as const;
    const staff = [free('a'), free('b', AT_2), free('c', { ...AT_2, skills: SIGNS, idleSince: 9 })];
    const needs = { language: 'ja', supports: ['sign-language'] } as const;
    expect(pickForTransfer(to, [], needs, staff)).toEqual({ staffId: 'c', ...to });
    expect(pickForTransfer(to, ['c'], needs, staff)?.staffId).toBe('b');
    expect(pickForTransfer(to, [], needs, staff.slice(0, 1))).toBeNull();
  });
});

describe('how far the search reaches', () => {
  const near = free('near');

  it.each([
    [0, 1],
    [119_999, 1],
    [120_000, 2],
    [300_000, 3],
  ])('[R4] after %i ms of waiting %i desks are asked', (waited, open) => {
    const staff = [near, free('far', AT_2)];
    expect(openStepsNow(waiting, servedBy(staff), NOON + waited)).toBe(open);
  });

  it.each([
    ['nobody', []],
    [
      'somebody who is away',
      [{ ...near, availability: { state: 'away', since: 0, reason: 'break' } }],
    ],
    ['somebody whose console is gone', [{ ...near, connected: false }]],
  ] as const)('[R5] passes over a desk that is served by %s', (_who, staff) => {
    expect(openStepsNow(waiting, servedBy([...staff, free('far', AT_2)]), NOON)).toBe(2);
  });

  it('[R5] passes over all when nobody is on duty at all', () => {
    expect(openStepsNow(waiting, servedBy([]), NOON)).toBe(3);
  });

  it('[R5] waits for somebody who is busy', () => {
    expect(openStepsNow(waiting, servedBy([{ ...near, busy: true }]), NOON)).toBe(1);
  });

  it('[R5] goes no further while one of the desks asked together is served', () => {
    const twin = { ...route[0], deskId: 'desk-1b' };
    const c = { ...waiting, route: [route[0], twin, route[1]] };
    expect(openStepsNow(c, servedBy([near]), NOON)).toBe(2);
    expect(openStepsNow(c, servedBy([free('a', { deskIds: ['desk-1b'] })]), NOON)).toBe(2);
  });

  it('[R5] passes over a further desk that is due and not served', () => {
    expect(openStepsNow(waiting, servedBy([near]), NOON + 120_000)).toBe(3);
    expect(openStepsNow(waiting, servedBy([near, free('b', AT_2)]), NOON + 120_000)).toBe(2);
  });
});

describe('whoever is kept free for a booking', () => {
  const kept = (id: string) => id === 'kept';
  const who = (c: Waiting, ...candidates: readonly Candidate[]) =>
    withoutKept(c, candidates, kept).map(({ staffId }) => staffId);
  const away = { availability: { state: 'away', since: 0, reason: 'break' } } as const;
  const booked = (staffId: string): Waiting => ({
    ...waiting,
    standing: { kind: 'booked', bookingId: 'b', staffId, at: NOON, isDue: true },
  });

  it('[BK24] is not rung for a walk-in as long as somebody else is on duty, busy or not', () => {
    expect(who(waiting, free('kept'), free('a'))).toEqual(['a']);
    expect(who(waiting, free('kept'), free('a', { busy: true }))).toEqual(['a']);
  });

  it('[BK24] is rung when nobody else is there, or everybody else has let it pass', () => {
    expect(who(waiting, free('kept'))).toEqual(['kept']);
    expect(who(waiting, free('kept'), free('a', away))).toEqual(['kept', 'a']);
    expect(who({ ...waiting, passedBy: ['a'] }, free('kept'), free('a'))).toEqual(['kept', 'a']);
  });

  it('[BK24] is rung for whoever has booked them, and for who goes before every booking', () => {
    expect(who(booked('kept'), free('kept'), free('a'))).toEqual(['kept', 'a']);
    expect(who(booked('a'), free('kept'), free('a'))).toEqual(['a']);
    const lifted = { kind: 'lifted', byStaffId: 's', reason: 'frail' } as const;
    expect(who({ ...waiting, standing: lifted }, free('kept'), free('a'))).toHaveLength(2);
    const left = { kind: 'leftBehind', byStaffId: 's' } as const;
    expect(who({ ...waiting, why: left }, free('kept'), free('a'))).toHaveLength(2);
  });

  it('[BK24] nobody waits for good because somebody is kept: who can be rung can still be', () => {
    const candidate = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      busy: fc.boolean(),
      isAway: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, minLength: 1 }),
        fc.subarray(['a', 'b', 'c', 'd']),
        fc.subarray(['a', 'b', 'c', 'd']),
        (all, keptIds, passedBy) => {
          const candidates = all.map(({ id, busy, isAway }) =>
            free(id, { busy, ...(isAway ? away : {}) }),
          );
          const c = { ...waiting, passedBy };
          const asked = withoutKept(c, candidates, (id) => keptIds.includes(id));
          // Somebody on duty is left wherever somebody is on duty.
          expect(asked.some(isOnDuty)).toBe(candidates.some(isOnDuty));
          const freshOthers = candidates.filter(
            (each) =>
              isOnDuty(each) && !keptIds.includes(each.staffId) && !passedBy.includes(each.staffId),
          );
          const isKeptRung = asked.some(({ staffId }) => keptIds.includes(staffId));
          expect(freshOthers.length > 0 && isKeptRung).toBe(false);
        },
      ),
    );
  });
});
