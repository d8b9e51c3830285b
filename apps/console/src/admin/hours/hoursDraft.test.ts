import { DEFAULT_HOURS } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { draftOf, hoursOf, hoursProblems, type HoursDraft } from './hoursDraft.ts';

const WARD = { kind: 'ward' } as const;
const office = draftOf(DEFAULT_HOURS);
const monday = (...mon: HoursDraft['week']['mon']): HoursDraft => ({
  ...office,
  week: { ...office.week, mon },
});
const closed = (day: string, reason = '改修工事') => ({ day, spans: [], reason });
const problemsOf = (draft: HoursDraft) => hoursProblems(draft).map(({ at, what }) => [at, what]);

describe('the form of 受付時間', () => {
  it('[O38] sends what it was given when nobody touched it', () => {
    expect(hoursOf(WARD, draftOf(DEFAULT_HOURS))).toEqual(DEFAULT_HOURS);
  });

  it('[O38] a day may have a pause, and its parts are sent in their order', () => {
    const draft = monday({ from: '13:00', until: '17:00' }, { from: '08:30', until: '12:00' });
    expect(problemsOf(draft)).toEqual([]);
    expect(hoursOf(WARD, draft).week.mon.map(({ from }) => from)).toEqual(['08:30', '13:00']);
  });

  it.each([
    ['a time that is missing', { from: '', until: '17:00' }, 'time'],
    ['an end before its beginning', { from: '17:00', until: '08:30' }, 'order'],
    ['an end at its beginning', { from: '09:00', until: '09:00' }, 'order'],
  ])('[O38] %s is told with its day', (_what, span, problem) => {
    expect(problemsOf(monday(span))).toEqual([['mon', problem]]);
  });

  it('[O38] parts of a day that overlap are told; parts that meet are not', () => {
    const morning = { from: '08:30', until: '12:00' };
    expect(problemsOf(monday(morning, { from: '11:00', until: '17:00' }))).toEqual([
      ['mon', 'overlap'],
    ]);
    expect(problemsOf(monday(morning, { from: '12:00', until: '17:00' }))).toEqual([]);
  });

  it('[O38] an exception needs its day and its reason, and a day has one at most', () => {
    const exceptions = [
      closed(''),
      closed('2026-12-01'),
      closed('2026-12-01'),
      closed('2026-12-02', ' '),
    ];
    expect(problemsOf({ ...office, exceptions })).toEqual([
      [0, 'day'],
      [2, 'twice'],
      [3, 'reason'],
    ]);
  });

  it('[O38] exceptions stand by their day, in the form and in what is sent', () => {
    const exceptions = [closed('2026-12-05'), closed('2026-12-01')];
    const days = hoursOf(WARD, { ...office, exceptions }).exceptions.map(({ day }) => day);
    expect(days).toEqual(['2026-12-01', '2026-12-05']);
    expect(draftOf({ ...DEFAULT_HOURS, exceptions }).exceptions.map(({ day }) => day)).toEqual(
      days,
    );
  });
});
