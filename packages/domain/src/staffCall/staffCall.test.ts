import { expect, it } from 'vitest';
import {
  isStaffCallOpen,
  newStaffCall,
  STAFF_CALL_LASTS_MS,
  staffCallTerms,
  staffCallTransition,
  type StaffCall,
  type StaffCallEvent,
} from './index.ts';

const facts = { id: 'call', kioskId: 'kiosk', centerId: 'center' } as const;
const calling = newStaffCall(facts, 1);
const acknowledge = { type: 'acknowledge', staffId: 'a' } as const;
const step = (call: StaffCall, event: StaffCallEvent, now = 2) =>
  staffCallTransition(call, event, now);
function after(call: StaffCall, event: StaffCallEvent, now = 2): StaffCall {
  const result = step(call, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const acknowledged = after(calling, acknowledge);
const ended = [
  after(acknowledged, { type: 'finish' }),
  after(calling, { type: 'withdraw' }),
  after(calling, { type: 'expire' }),
] as const;
const EVENTS: readonly StaffCallEvent[] = [
  acknowledge,
  { type: 'withdraw' },
  { type: 'finish' },
  { type: 'expire' },
];
const refused = { ok: false, code: 'WRONG_STATE' };

it('[SC500] a call is answered by one, withdrawn by whoever called, or ends with its time', () => {
  expect(acknowledged).toEqual({
    ...{ ...facts, calledAt: 1, state: 'acknowledged' },
    ...{ byStaffId: 'a', acknowledgedAt: 2 },
  });
  expect(ended.map(({ state }) => state)).toEqual(['done', 'withdrawn', 'expired']);
  expect(after(acknowledged, { type: 'withdraw' }, 3)).toEqual({
    ...{ ...facts, calledAt: 1, state: 'withdrawn', endedAt: 3 },
  });
  expect(after(acknowledged, { type: 'expire' }, 3)).toMatchObject({ state: 'done', endedAt: 3 });
  expect(step(calling, { type: 'finish' })).toEqual(refused);
});

it('[SC501] a second press changes nothing, and what has ended stays as it ended', () => {
  expect(after(acknowledged, acknowledge, 9)).toBe(acknowledged);
  expect(step(acknowledged, { type: 'acknowledge', staffId: 'b' })).toEqual(refused);
  for (const call of ended) {
    for (const event of EVENTS) {
      const result = step(call, event, 9);
      expect(result.ok ? result.value : call).toBe(call);
    }
    expect(step(call, { type: 'withdraw' })).toEqual({ ok: true, value: call });
    expect([isStaffCallOpen(call), staffCallTerms(call, { timeZone: 'Asia/Tokyo' })]).toEqual([
      false,
      [],
    ]);
  }
});

it('[SC502] a call has ten minutes, and whoever goes has ten more', () => {
  const termsOf = (call: StaffCall) => staffCallTerms(call, { timeZone: 'Asia/Tokyo' });
  const expire = { event: { type: 'expire' }, follows: 'timer', limitMs: STAFF_CALL_LASTS_MS };
  expect(termsOf(calling)).toMatchObject([{ at: 1 + STAFF_CALL_LASTS_MS, ...expire }]);
  expect(termsOf(acknowledged)).toMatchObject([{ at: 2 + STAFF_CALL_LASTS_MS, ...expire }]);
  const keys = [calling, acknowledged].flatMap(termsOf).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
