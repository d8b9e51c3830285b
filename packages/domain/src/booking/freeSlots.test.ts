import { describe, expect, it } from 'vitest';
import { instantOfMinute, minuteOfDay } from '../localTime.ts';
import { person, questionOf, timeZone, worldOf, type Drawn } from '../testing/bookingWard.ts';
import {
  DEFAULT_BOOKING_RULES,
  fellAway,
  freeSlots,
  minutesFor,
  staffResource,
  takeSlot,
  type BookingFacts,
  type SetAside,
} from './index.ts';

describe('a slot that is taken', () => {
  const plain: Drawn = {
    rules: { ...DEFAULT_BOOKING_RULES, id: 'd' },
    open: [[540, 1020]],
    people: [
      person('p1', { languages: ['en'], supports: ['sign-language'] }),
      person('p2'),
      person('p3'),
    ],
    interpreters: [person('p1', { languages: [], supports: ['sign-language'] })],
    ...{ taken: [], asides: [], needs: { language: 'ja', supports: [] } },
    ...{
      now: instantOfMinute('2026-12-03', 480, timeZone),
      withKiosk: true,
      staffId: null,
      kioskId: null,
      topics: 1,
    },
  };
  const take = (each: Drawn, start = 600) =>
    takeSlot(
      worldOf(each),
      questionOf(each),
      { place: { centerId: 'c1', deskId: 'd' }, day: '2026-12-03', start },
      { now: each.now, timeZone },
    );

  it('[BK13] anyone of a desk is whoever has the fewest skills that are not asked for, then the least booked', () => {
    expect(take(plain)).toMatchObject({ staffId: 'p2', kioskId: 'k1', interpreterId: null });
    const busy = [{ resource: staffResource('p2'), ahead: 0, from: 150, count: 7 }];
    expect(take({ ...plain, taken: busy })).toMatchObject({ staffId: 'p3' });
    const needs = { language: 'ja', supports: ['sign-language'] } as const;
    expect(take({ ...plain, needs })).toMatchObject({ staffId: 'p1', interpreterId: null });
    const away: SetAside = {
      ...{
        id: 'a',
        state: 'set',
        of: { kind: 'desk', id: 'd' },
        fromDay: '2026-12-03',
        untilDay: null,
      },
      ...{ weekday: 3, from: 600, until: 660, support: 'sign-language', reason: 'support' },
      ...{ byStaffId: 'x', madeAt: 1 },
    };
    // The hour of 手話 is nobody else's.
    expect(take({ ...plain, asides: [away] })).toBeNull();
    expect(take({ ...plain, needs, asides: [away] })).not.toBeNull();
  });

  it('[BK13] an interpreter is taken with booth and person', () => {
    const people = [person('p2'), person('p3')];
    const needs = { language: 'ja', supports: ['sign-language'] } as const;
    expect(take({ ...plain, people, needs })).toMatchObject({ staffId: 'p2', interpreterId: 'p1' });
    const busy = [{ resource: staffResource('p1'), ahead: 0, from: 126, count: 1 }];
    expect(take({ ...plain, people, needs, taken: busy })).toBeNull();
    expect(take({ ...plain, people, needs, taken: busy }, 660)).not.toBeNull();
  });

  it('[BK8] what a booking stands on falls away with its person, its kiosk, the hours or set aside time', () => {
    const taken = take(plain);
    if (taken === null) throw new Error('not free');
    const facts: BookingFacts = {
      ...{ ...taken, id: 'b', centerId: 'c1', deskId: 'd', topicIds: ['t'], needs: plain.needs },
      ...{
        isAnyone: true,
        source: 'phone',
        name: '',
        phone: null,
        number: '',
        contactId: null,
        series: null,
      },
      ...{ byStaffId: 's', madeAt: 1, moves: [], delayMinutes: 0 },
      reminder: null,
      kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
    };
    const whatOf = (each: Partial<Drawn>) => fellAway(worldOf({ ...plain, ...each }), facts);
    expect(whatOf({})).toBeNull();
    expect(whatOf({ people: [person('p1')] })).toBe('staff');
    expect(whatOf({ open: [[540, 610]] })).toBe('closed');
    expect(fellAway(worldOf(plain), { ...facts, kioskId: 'gone' })).toBe('kiosk');
    expect(fellAway(worldOf(plain), { ...facts, interpreterId: 'gone' })).toBe('interpreter');
    const meeting: SetAside = {
      ...{ id: 'a', state: 'set', of: { kind: 'staff', id: 'p2' }, fromDay: '2026-12-03' },
      ...{ untilDay: '2026-12-03', weekday: null, from: 630, until: 660, support: null },
      ...{ reason: 'meeting', byStaffId: 'x', madeAt: 1 },
    };
    expect(whatOf({ asides: [meeting] })).toBe('setAside');
    expect(whatOf({ asides: [{ ...meeting, state: 'removed' }] })).toBeNull();
  });

  it('[BK14] the length follows from the matters, the hours from the ward, and nobody books too late or too far', () => {
    const rules = { ...plain.rules, topics: [{ topicId: 't0', minutes: 50 }], daysAhead: 1 };
    const slots = freeSlots(
      worldOf({ ...plain, rules, topics: 2 }),
      { ...questionOf({ ...plain, topics: 2 }) },
      plain.now,
      timeZone,
    );
    expect(slots[0]).toMatchObject({ day: '2026-12-03', start: 540, minutes: 80 });
    expect(slots.at(-1)).toMatchObject({ day: '2026-12-04', start: 930 });
    const late = { ...plain, now: instantOfMinute('2026-12-03', 555, timeZone) + 1 };
    expect(freeSlots(worldOf(late), questionOf(late), late.now, timeZone)[0]).toMatchObject({
      start: 600,
    });
    expect(minuteOfDay(late.now, timeZone)).toBe(555);
    expect(minutesFor(rules, ['t0', 't0', 't0', 't0', 't0'])).toBe(240);
  });
});
