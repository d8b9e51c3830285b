import { expect, it } from 'vitest';
import {
  HANDSET_CODE_MS,
  handsetTerms,
  handsetTransition,
  MOST_HANDSET_CODES,
  newHandset,
  type Handset,
  type HandsetEvent,
} from './index.ts';

const facts = { id: 'c', handsetId: 'h-1', kioskId: 'kiosk', centerId: 'center' } as const;
const offered = newHandset({ ...facts, takes: 'writing', codeDigest: 'code', language: 'ja' }, 1);
const join: HandsetEvent = { type: 'join', sessionDigest: 'session' };
const anew = (n: number): HandsetEvent => ({
  ...{ type: 'offer', handsetId: `h-${String(n)}`, codeDigest: `code ${String(n)}` },
  ...{ takes: 'writing', language: 'en' },
});
const step = (handset: Handset, event: HandsetEvent, now = 2) =>
  handsetTransition(handset, event, now);
function after(handset: Handset, event: HandsetEvent, now = 2): Handset {
  const result = step(handset, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const joined = after(offered, join);
const none = after(offered, { type: 'expire' });
const over = after(joined, { type: 'callOver' });
const invalid = { ok: false, code: 'HANDSET_CODE_INVALID' };

it('[HS3] a code joins one phone, for two minutes, and nothing of it is left then', () => {
  expect(joined).toMatchObject({ state: 'joined', handsetId: 'h-1', sessionDigest: 'session' });
  expect(joined).not.toHaveProperty('codeDigest');
  expect(step(joined, join)).toEqual(invalid);
  expect(step(none, join)).toEqual(invalid);
  expect(step(offered, join, 1 + HANDSET_CODE_MS)).toEqual(invalid);
  expect(handsetTerms(offered, { timeZone: 'Asia/Tokyo' })).toMatchObject([
    { at: 1 + HANDSET_CODE_MS, event: { type: 'expire' }, limitMs: HANDSET_CODE_MS },
  ]);
  expect(handsetTerms(joined, { timeZone: 'Asia/Tokyo' })).toEqual([]);
  expect(none).not.toHaveProperty('codeDigest');
});

it('[HS3] a newer code takes the place of whatever was there, and the end of the call of all of it', () => {
  for (const before of [offered, joined, none]) {
    expect(after(before, anew(2))).toMatchObject({
      ...{ state: 'offered', handsetId: 'h-2', codeDigest: 'code 2', language: 'en', codes: 2 },
    });
    expect(after(before, { type: 'callOver' })).toMatchObject({ state: 'over' });
  }
  expect(after(over, { type: 'callOver' })).toBe(over);
  for (const event of [anew(3), join, { type: 'leave' }] as const) {
    expect(step(over, event)).toEqual({ ok: false, code: 'WRONG_STATE' });
  }
});

it('[HS10] the kiosk takes back what it means, and what has gone goes again without a word', () => {
  const withdraw = (handset: Handset, what: 'code' | 'phone') =>
    after(handset, { type: 'withdraw', what });
  expect(withdraw(offered, 'code')).toMatchObject({ state: 'none', because: 'withdrawn' });
  expect(withdraw(joined, 'phone')).toMatchObject({ state: 'none', because: 'withdrawn' });
  expect(withdraw(joined, 'code')).toBe(joined);
  expect(withdraw(offered, 'phone')).toBe(offered);
  expect(after(joined, { type: 'leave' })).toMatchObject({ state: 'none', because: 'left' });
  for (const event of [{ type: 'leave' }, { type: 'expire' }] as const) {
    expect(after(none, event)).toBe(none);
  }
  expect(after(joined, { type: 'expire' })).toBe(joined);
});

it('[HS4] a consultation has twenty codes', () => {
  let handset = offered;
  for (let n = 2; n <= MOST_HANDSET_CODES; n += 1) handset = after(handset, anew(n));
  expect(step(handset, anew(0))).toEqual({ ok: false, code: 'TOO_MANY_REQUESTS' });
});
