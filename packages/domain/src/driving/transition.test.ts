import { expect, test } from 'vitest';
import { unwrap } from '../errors.ts';
import { DRIVE_LIMIT_MS, type Driving, type DrivingEvent } from './state.ts';
import { drivingTerms, drivingTransition } from './transition.ts';

const NONE: Driving = { id: 'k', state: 'none' };
const ask = (driveId: string): DrivingEvent => ({
  ...{ type: 'ask', driveId, staffId: 's', drive: { what: 'textSize', step: 1 } },
});
const answer = (driveId: string, result: 'done' | 'undone'): DrivingEvent => ({
  ...{ type: 'answer', driveId, result },
});
const after = (driving: Driving, event: DrivingEvent, now = 1): Driving =>
  unwrap(drivingTransition(driving, event, now));

test('[HP40] one change at a time is asked, done and put back', () => {
  const asked = after(NONE, ask('a'));
  expect(asked).toMatchObject({ state: 'asked', driveId: 'a', at: 1 });
  expect(drivingTransition(asked, ask('b'), 2)).toEqual({ ok: false, code: 'WRONG_STATE' });
  const done = after(asked, answer('a', 'done'));
  expect(done).toMatchObject({ state: 'answered', result: 'done' });
  expect(after(done, answer('a', 'undone'))).toMatchObject({ result: 'undone' });
  expect(after(done, answer('before', 'undone'))).toBe(done);
  expect(after(NONE, answer('a', 'done'))).toBe(NONE);
  expect(after(done, ask('b'))).toMatchObject({ state: 'asked', driveId: 'b' });
});

test('[HP41] a change that the kiosk does not answer is over after ten seconds', () => {
  const asked = after(NONE, ask('a'));
  const due = drivingTerms(asked, { timeZone: 'Asia/Tokyo' });
  expect(due).toMatchObject([{ at: 1 + DRIVE_LIMIT_MS, event: { type: 'expire' } }]);
  const over = after(asked, { type: 'expire' });
  expect(over).toMatchObject({ state: 'answered', result: 'unanswered' });
  expect(drivingTerms(over, { timeZone: 'Asia/Tokyo' })).toEqual([]);
  expect(drivingTransition(over, { type: 'expire' }, 2).ok).toBe(false);
});

test('[HP42] what the resident refuses is refused until they allow it, or the visit is over', () => {
  const refused = after(after(NONE, ask('a')), { type: 'refuse' }, 5);
  expect(refused).toEqual({ id: 'k', state: 'refused', at: 5 });
  expect(after(refused, { type: 'refuse' }, 9)).toBe(refused);
  expect(drivingTransition(refused, ask('b'), 6)).toEqual({ ok: false, code: 'DRIVING_REFUSED' });
  expect(after(refused, { type: 'allow' })).toEqual(NONE);
  expect(after(NONE, { type: 'allow' })).toBe(NONE);
  expect(after(refused, { type: 'forget' })).toEqual(NONE);
  expect(after(NONE, { type: 'forget' })).toBe(NONE);
});
