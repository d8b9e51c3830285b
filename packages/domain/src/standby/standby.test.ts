import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeSlots, resourcesOf, quantaOf, takeSlot, type FreeSlot } from '../booking/index.ts';
import { dayAfter, instantOfMinute } from '../localTime.ts';
import { NO_NEEDS } from '../needs.ts';
import { PLACES, timeZone, worldOf } from '../testing/bookingWard.ts';
import { drawn } from '../testing/drawnBookings.ts';
import { localDay } from '../ticket.ts';
import {
  doesSuit,
  STANDBY_STATES,
  standbySteps,
  standbyTerms,
  standbyTransition,
  type Standby,
  type StandbyEvent,
} from './index.ts';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const suits = { fromDay: '2026-12-01', untilDay: '2026-12-31', weekdays: EVERY_DAY };
const waiting: Standby = {
  ...{ id: 's', places: PLACES, centerId: 'c1', topicIds: ['t'], needs: NO_NEEDS },
  ...{ withKiosk: true, suits: { ...suits, from: 540, until: 720 }, name: '山田' },
  ...{ phone: '0312345678', source: 'phone', contactId: null, byStaffId: 'b', madeAt: 1 },
  ...{ declined: [], state: 'waiting' },
};
const slot: FreeSlot = {
  ...{ day: '2026-12-03', start: 600, minutes: 30, centerId: 'c1', deskId: 'd' },
};
const comeFree = { type: 'comeFree', slot, until: 9 } as const;
const hold = { type: 'hold', slot, bookingId: 'b' } as const;

function after(s: Standby, ...events: readonly StandbyEvent[]): Standby {
  return events.reduce((each, event) => {
    const result = standbyTransition(each, event);
    if (!result.ok) throw new Error(`${each.state} ${event.type}`);
    return result.value;
  }, s);
}
const asking = after(waiting, comeFree);
const held = after(asking, hold);

it('[ST1] is asked when a slot comes free, kept while they are asked, and booked', () => {
  expect(asking).toMatchObject({ state: 'asking', slot, until: 9 });
  expect(held).toMatchObject({ state: 'held', bookingId: 'b' });
  expect(after(held, { type: 'book' })).toMatchObject({ state: 'ended', why: 'booked' });
  expect(after(held, { type: 'letGo' })).toEqual(waiting);
  expect(after(asking, { type: 'goneAgain' })).toEqual(waiting);
  expect(standbyTransition(waiting, hold).ok).toBe(false);
  expect(standbyTransition(waiting, { type: 'book' }).ok).toBe(false);
});

it('[ST2] what was declined is not asked about again, other times are', () => {
  const declined = after(held, { type: 'decline' });
  expect(declined).toMatchObject({ state: 'waiting', declined: [slot] });
  expect(doesSuit(declined, slot)).toBe(false);
  expect(doesSuit(declined, { ...slot, start: 630 })).toBe(true);
  expect(standbyTransition(waiting, { type: 'decline' }).ok).toBe(false);
});

it('[ST3] what suits lies on its days and within its times', () => {
  const thursdays: Standby = { ...waiting, suits: { ...waiting.suits, weekdays: [3] } };
  expect(doesSuit(thursdays, slot)).toBe(true);
  expect(doesSuit(thursdays, { ...slot, day: '2026-12-04' })).toBe(false);
  expect(doesSuit(waiting, { ...slot, start: 530 })).toBe(false);
  expect(doesSuit(waiting, { ...slot, start: 700 })).toBe(false);
  expect(doesSuit(waiting, { ...slot, day: '2027-01-01' })).toBe(false);
});

it('[ST4] what has ended stays so and keeps neither name nor number, whatever happens', () => {
  const event: fc.Arbitrary<StandbyEvent> = fc.constantFrom(
    ...([comeFree, hold, { type: 'goneAgain' }, { type: 'letGo' }, { type: 'decline' }] as const),
    ...([{ type: 'book' }, { type: 'withdraw' }, { type: 'over' }] as const),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      let state: Standby = waiting;
      for (const each of events) {
        const result = standbyTransition(state, each);
        const next: Standby = result.ok ? result.value : state;
        expect(state.state === 'ended' ? next : state).toEqual(state);
        state = next;
        const isEnded = state.state === 'ended';
        const kept = isEnded ? ['', null] : ['山田', '0312345678'];
        expect([state.name, state.phone]).toEqual(kept);
        expect([...STANDBY_STATES, 'ended']).toContain(state.state);
      }
    }),
  );
});

it('[ST4] after the last day nobody is asked, and what came free is gone when its time is near', () => {
  const over = instantOfMinute('2027-01-01', 0, timeZone);
  const terms = (s: Standby) =>
    standbyTerms(s, { timeZone }).map(({ at, event }) => [event.type, at]);
  expect(terms(waiting)).toEqual([['over', over]]);
  expect(terms(asking)).toEqual([
    ['over', over],
    ['goneAgain', 9],
  ]);
  expect(terms(after(waiting, { type: 'withdraw' }))).toEqual([]);
});

it('[ST5] nobody waits whom a free slot suits, and no two are asked about the same', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 4 }), (each, people) => {
      const world = worldOf(each);
      const today = localDay(each.now, timeZone);
      const list = Array.from({ length: people }, (_, n): Standby => ({
        ...waiting,
        ...{ id: `s${String(n)}`, needs: each.needs, withKiosk: each.withKiosk },
        suits: {
          ...{ fromDay: dayAfter(today, n % 2), untilDay: dayAfter(today, 3) },
          ...{ weekdays: EVERY_DAY, from: n * 120, until: 24 * 60 },
        },
      }));
      const moment = { now: each.now, timeZone };
      const steps = standbySteps(world, list, { days: null, anew: new Set() }, moment);
      const promised = new Map<string, bigint>();
      const rest = {
        ...world,
        taken: (who: string, day: string) =>
          world.taken(who, day) | (promised.get(`${who} ${day}`) ?? 0n),
      };
      const questionOf = ({ places, topicIds, needs, withKiosk, suits: when }: Standby) => ({
        ...{ places, topicIds, needs, withKiosk, kioskId: null, staffId: null },
        ...{ fromDay: when.fromDay, untilDay: when.untilDay, limit: 2_000 },
      });
      for (const one of list) {
        const step = steps.find(({ id }) => id === one.id);
        const free = freeSlots(rest, questionOf(one), each.now, timeZone);
        const fitting = free.filter((slot) => doesSuit(one, slot));
        expect(step === undefined).toBe(fitting.length === 0);
        if (step?.event.type !== 'comeFree') continue;
        const { slot } = step.event;
        expect(fitting[0]).toEqual(slot);
        const { centerId, deskId, day, start } = slot;
        const place = { centerId, deskId };
        const time = takeSlot(rest, questionOf(one), { place, day, start }, moment);
        if (time === null) throw new Error('what is offered cannot be taken');
        for (const who of resourcesOf(time)) {
          const key = `${who} ${day}`;
          promised.set(key, (promised.get(key) ?? 0n) | quantaOf(time.slot));
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('[ST5] whoever is asked keeps it as long as it is free, and the next is asked when it is declined', () => {
  const day = '2026-12-03';
  const moment = { now: instantOfMinute('2026-12-01', 600, timeZone), timeZone };
  const [place = { centerId: 'c1', deskId: 'd' }] = PLACES;
  const one = { day, start: 600, minutes: 30, ...place };
  const world = (isFree: boolean) => ({
    ...worldOf(fc.sample(drawn, { numRuns: 1, seed: 1 })[0] ?? never()),
    rulesOf: (id: string) => ({
      ...{ id, state: 'set' as const, isOpen: true, minutes: 30, buffer: 0, every: 30 },
      ...{ daysAhead: 60, leadMinutes: 30, earlyMinutes: 30, graceMinutes: 10, readyMinutes: 10 },
      ...{ keptFree: [], topics: [] },
    }),
    opens: () => (isFree ? quantaOf({ ...one, buffer: 0 }) : 0n),
    kiosksAt: () => ['k1'],
    peopleOf: () => [{ id: 'p1', skills: { languages: [], supports: [] } }],
    taken: () => 0n,
    aside: () => 0n,
  });
  const second: Standby = { ...waiting, id: 'second' };
  const days = { days: new Set([day]), anew: new Set<string>() };
  const asked = after(waiting, { ...comeFree, slot: one });
  expect(standbySteps(world(true), [asked, second], days, moment)).toEqual([]);
  const no = after(asked, { type: 'decline' });
  expect(standbySteps(world(true), [no, second], days, moment)).toMatchObject([
    { id: 'second', event: { type: 'comeFree', slot: one } },
  ]);
  expect(standbySteps(world(false), [asked, second], days, moment)).toEqual([
    { id: 's', event: { type: 'goneAgain' } },
  ]);
});

function never(): never {
  throw new Error('nothing was drawn');
}
