import { expect, it } from 'vitest';
import type { Booking } from '../booking/state.ts';
import type { Participant } from '../consultation/participants.ts';
import type { Closed, WrapUp } from '../consultation/state.ts';
import { newProcedure, type Procedure } from '../procedure/state.ts';
import { DAY_MS } from '../localTime.ts';
import { NOON, accept, after, offer, waiting } from '../testing/examples.ts';
import { countedAnew, countsOfBooking, countsOfProcedure } from './dealingCounts.ts';
import { countedOn } from './counters.ts';
import { countsOfVisit, LONGEST_WRITE_UP_MS } from './visitCounts.ts';

const facts: Omit<Extract<Booking, { state: 'booked' }>, 'state'> = {
  ...{ id: 'b', centerId: 'c', deskId: 'd', topicIds: ['t'], isAnyone: true, source: 'phone' },
  ...{
    slot: { day: '2026-12-01', start: 600, minutes: 30, buffer: 0 },
    kioskId: 'k',
    staffId: 's',
  },
  ...{ interpreterId: null, needs: { language: 'ja', supports: [] }, name: '', phone: null },
  ...{ number: '1', contactId: null, series: null, byStaffId: 's', madeAt: 0, moves: [] },
  ...{
    delayMinutes: 0,
    reminder: null,
    kept: { readyMinutes: 5, graceMinutes: 5, phase: 'before' },
  },
};

it('[FG11] a booking counts once, whatever its states, and a held time that lapses never', () => {
  const lives: readonly (readonly [readonly Booking[], object])[] = [
    [
      [
        { ...facts, state: 'held', until: 1 },
        { ...facts, state: 'lapsed', endedAt: 1 },
      ],
      {},
    ],
    [
      [
        { ...facts, state: 'held', until: 1 },
        { ...facts, state: 'booked' },
        { ...facts, state: 'called', calledAt: 1, arrivedAt: 1, consultationId: null },
        { ...facts, state: 'inSession', since: 1, consultationId: null },
        { ...facts, state: 'ended', endedAt: 1, isDayOver: false },
      ],
      { bookings: 1, bookingsKept: 1 },
    ],
    [
      [
        { ...facts, state: 'booked' },
        { ...facts, state: 'cancelled', endedAt: 1, why: 'ward' },
      ],
      { bookings: 1, bookingsCancelled: 1 },
    ],
  ];
  for (const [states, counts] of lives) {
    let counted = {};
    let before: Booking | null = null;
    for (const state of states) {
      const was = before === null ? [] : countsOfBooking(before);
      counted = countedOn(counted, countedAnew(was, countsOfBooking(state)));
      before = state;
    }
    expect(counted).toEqual(counts);
  }
});

it('[FG11] a procedure counts when it is begun, submitted once for all, and completed with its days', () => {
  const names = {
    ...{ id: 'p', templateId: 't', templateVersion: 1, consultationId: 'c', ticket: '1' },
    ...{ centerId: 'c', topicId: 't', deskId: 'd', startedBy: 's', startedDeskId: 'd' },
    ...{ resumeCode: '1', resumeDay: '' },
  };
  const begun = newProcedure(names, NOON);
  const completed: Procedure = {
    ...{ ...begun, state: 'completed', receiptNumber: '1', submittedAt: NOON, dueDay: '' },
    ...{ signed: null, byStaffId: 's', acceptedAt: NOON, reference: '', changedAt: NOON },
    completedAt: NOON + 4 * DAY_MS,
  };
  const given: Procedure = { ...begun, state: 'withdrawn', withdrawnAt: NOON, receiptNumber: null };
  expect(countsOfProcedure(begun)).toEqual([['procedures', 1]]);
  expect(countsOfProcedure(given)).toEqual([['procedures', 1]]);
  expect(countedAnew(countsOfProcedure(begun), countsOfProcedure(completed))).toEqual([
    ['proceduresSubmitted', 1],
    ['proceduresCompleted', 1],
    ['procedureDays.3', 1],
  ]);
});

const MINUTE = 60_000;

it('[FG12] colleagues count for the minutes that they were in, records for at most half an hour', () => {
  const talking = after(after(waiting, offer), accept);
  if (talking.state !== 'inCall') throw new Error(talking.state);
  const colleague: Participant = {
    ...{ participantId: 'p', kind: 'colleague', staffId: 'x', name: 'x' },
    stage: { kind: 'present', since: NOON, connection: { state: 'up' } },
  };
  const together = { ...talking, participants: [colleague] };
  expect(countsOfVisit(together, talking, NOON + 7 * MINUTE)).toEqual([['othersMinutes', 7]]);
  expect(countsOfVisit(together, together, NOON + 7 * MINUTE)).toEqual([]);
  const { kioskConnection: _end, participants: _others, ...rest } = talking;
  const wrapUp: WrapUp = {
    ...{ ...rest, state: 'wrapUp', left: false, endedAt: NOON, cutOff: null },
  };
  const texts = { matter: '', response: '', told: '', promised: '' };
  const outcome = { settled: true, comeBack: { needed: false }, ...texts } as const;
  const closed: Closed = {
    ...{ ...rest, state: 'closed', closedAt: NOON },
    ending: { kind: 'written-up', staffId: 's', outcome, amendments: [] },
  };
  expect(countsOfVisit(wrapUp, closed, NOON + 2 * LONGEST_WRITE_UP_MS)).toContainEqual([
    ...['writeMinutes', 30],
  ]);
});

it('[FG12] a line counts each time that it is lost in a call, and not when it comes back', () => {
  const talking = after(after(waiting, offer), accept);
  if (talking.state !== 'inCall') throw new Error(talking.state);
  const lost = { ...talking, kioskConnection: { state: 'lost', since: NOON } } as const;
  expect(countsOfVisit(talking, lost, NOON)).toEqual([['lineCuts', 1]]);
  expect(countsOfVisit(lost, talking, NOON)).toEqual([]);
});
