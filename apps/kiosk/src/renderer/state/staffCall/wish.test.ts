import { STAFF_CALL_LASTS_MS, STAFF_CALL_PATIENCE_MS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { due, NOTHING, parseWish, shownCall, taken, type AtServer, type Wish } from './wish.ts';

const call: Wish = { kind: 'call', since: 0 };
const made: Wish = { kind: 'made', since: 0, callId: 'c' };
const withdraw: Wish = { kind: 'withdraw', callId: null };
const down: AtServer = { isUp: false, call: null };
const up: AtServer = { isUp: true, call: null };
const known = (state: 'calling' | 'acknowledged', isUp = true): AtServer => ({
  isUp,
  call: { callId: 'c', state, calledAt: 0 },
});

test('[SC504] without a server the call is shown itself, and is sent when the line is back', () => {
  expect([shownCall(call, down, 1), due(call, down, 1)]).toEqual(['aloud', 'nothing']);
  expect([shownCall(call, up, 1), due(call, up, 1)]).toEqual(['calling', 'make']);
  expect(taken(call, 'c', 0)).toEqual(made);
  expect([shownCall(made, up, 1), due(made, up, 1)]).toEqual(['calling', 'nothing']);
  expect(due(made, known('calling'), 1)).toBe('forget');
  expect(due(call, known('acknowledged'), 1)).toBe('forget');
});

test('[SC504] a call that was withdrawn meanwhile, or is too old, does not ring', () => {
  expect([shownCall(withdraw, down, 1), due(withdraw, down, 1)]).toEqual(['none', 'nothing']);
  expect(due(withdraw, up, 1)).toBe('forget');
  expect(due(withdraw, known('calling'), 1)).toBe('withdraw');
  // It was on its way when it was withdrawn: the server says only now under which id it has it.
  expect(due(taken(withdraw, 'c', 1), up, 1)).toBe('withdraw');
  expect(taken(NOTHING, 'c', 1)).toBe(NOTHING);
  for (const now of [STAFF_CALL_LASTS_MS, -STAFF_CALL_LASTS_MS]) {
    expect([due(call, up, now), due(made, down, now)]).toEqual(['forget', 'forget']);
  }
});

test('[SC505] the kiosk says what has become of the call, and what else to do after a minute', () => {
  const shown = (at: AtServer, now: number) => shownCall(NOTHING, at, now);
  expect(shown(up, 1)).toBe('none');
  expect(shown(known('calling'), STAFF_CALL_PATIENCE_MS - 1)).toBe('calling');
  expect(shown(known('calling'), STAFF_CALL_PATIENCE_MS)).toBe('slow');
  expect(shown(known('acknowledged'), STAFF_CALL_PATIENCE_MS)).toBe('coming');
  expect(shown(known('calling', false), 1)).toBe('aloud');
  expect(shown(known('acknowledged', false), 1)).toBe('coming');
  expect(shownCall({ kind: 'refused' }, up, 1)).toBe('refused');
  expect(due(NOTHING, up, 1)).toBe('nothing');
});

test('[SC506] a wish outlives a reload; what is unreadable, and a refusal, does not', () => {
  for (const each of [call, made, withdraw]) {
    expect(parseWish(JSON.stringify(each))).toEqual(each);
  }
  for (const stored of [null, '', '{', '{"kind":"call"}', '{"kind":"refused"}']) {
    expect(parseWish(stored)).toEqual(NOTHING);
  }
});
