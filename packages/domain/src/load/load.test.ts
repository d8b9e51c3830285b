import { describe, expect, it } from 'vitest';
import { instantOfMinute, mondayOf } from '../localTime.ts';
import {
  emptyWeek,
  hourOfWeek,
  hoursTouched,
  loadByWeek,
  loadTogether,
  LOAD_KEPT_DAYS,
  unmetIn,
  weekLoadTerms,
  weekLoadTransition,
  wouldHaveMet,
  type LoadCount,
  type WeekLoad,
} from './index.ts';

const timeZone = 'Asia/Tokyo';
const WEDNESDAY_AT_FIVE = 2 * 24 + 17;

const counted = (load: WeekLoad, hour: number, ...whats: readonly LoadCount[]): WeekLoad =>
  whats.reduce((before, what) => {
    const next = weekLoadTransition(before, { type: 'count', what, hour });
    if (!next.ok) throw new Error(next.code);
    return next.value;
  }, load);
const week = (monday: string) => emptyWeek({ monday, centerId: 'c', deskId: 'd' });
const unmetAt = (day: string, minute: number, because: 'nobody-free' | 'closed') => ({
  at: instantOfMinute(day, minute, timeZone),
  because,
});

describe('the load of a week', () => {
  it('[BL1] begins on Monday, and has an hour for each of its hours', () => {
    expect([mondayOf('2026-11-30'), mondayOf('2026-12-06')]).toEqual(['2026-11-30', '2026-11-30']);
    expect(hourOfWeek('2026-12-02', 17 * 60 + 59)).toBe(WEDNESDAY_AT_FIVE);
    expect(hoursTouched(2, 17 * 60, 19 * 60)).toEqual([65, 66]);
    expect(hoursTouched(2, 17 * 60 + 30, 18 * 60 + 30)).toEqual([65, 66]);
  });

  it('[BL1] counts who had booked, who came without and who left; nobody by name or moment', () => {
    const load = counted(week('2026-11-30'), 9, 'booked', 'booked', 'left');
    expect(load.hours).toEqual({ 9: { booked: 2, walkIn: 0, left: 1 } });
    expect(Object.keys(load).toSorted()).toEqual(
      ['id', 'state', 'monday', 'centerId', 'deskId', 'hours'].toSorted(),
    );
  });

  it('[BL2] is kept for two years, then it is over and counts no more', () => {
    const [term] = weekLoadTerms(week('2026-11-30'), { timeZone });
    expect(term?.at).toBe(Date.parse('2026-11-29T15:00Z') + LOAD_KEPT_DAYS * 86_400_000);
    const over = weekLoadTransition(week('2026-11-30'), { type: 'end' });
    if (!over.ok) throw new Error(over.code);
    expect(weekLoadTerms(over.value, { timeZone })).toEqual([]);
    const again = { type: 'count', what: 'left', hour: 0 } as const;
    expect(weekLoadTransition(over.value, again)).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('some weeks together', () => {
  const loads = [
    counted(week('2026-11-30'), WEDNESDAY_AT_FIVE, 'walkIn', 'left'),
    counted(week('2026-12-07'), WEDNESDAY_AT_FIVE, 'booked'),
    counted(week('2026-12-14'), WEDNESDAY_AT_FIVE, 'walkIn'),
  ];
  const unmet = [
    unmetAt('2026-12-02', 17 * 60 + 10, 'closed'),
    unmetAt('2026-12-02', 18 * 60, 'closed'),
    unmetAt('2026-12-09', 17 * 60 + 59, 'nobody-free'),
    unmetAt('2026-12-16', 17 * 60, 'closed'),
  ];
  const weeks = loadByWeek(loads, unmet, { monday: '2026-11-30', weeks: 2, timeZone });

  it('[BL3] have all that is in them and nothing else, by the hour of the week', () => {
    const [five, six, ...rest] = loadTogether(weeks);
    expect(five).toEqual({
      ...{ hour: WEDNESDAY_AT_FIVE, booked: 1, walkIn: 1, left: 1, nobodyFree: 1, closed: 1 },
    });
    expect(six).toMatchObject({ hour: WEDNESDAY_AT_FIVE + 1, closed: 1 });
    expect(rest).toEqual([]);
    expect(five && unmetIn(five)).toBe(3);
  });

  it('[BL5] further slots meet as many as there were, week by week, and never more than there are slots', () => {
    const hours = hoursTouched(2, 17 * 60, 19 * 60);
    expect(wouldHaveMet(weeks, hours, 10)).toEqual({ unmet: 4, met: 4 });
    expect(wouldHaveMet(weeks, hours, 2)).toEqual({ unmet: 4, met: 3 });
    expect(wouldHaveMet(weeks, hours, 0)).toEqual({ unmet: 4, met: 0 });
  });
});
