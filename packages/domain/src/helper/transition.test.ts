import { expect, test } from 'vitest';
import { unwrap } from '../errors.ts';
import { HELPER_IDLE_MS, type Helper, type HelperEvent } from './state.ts';
import { helperTerms } from './terms.ts';
import { helperTransition } from './transition.ts';

const NOBODY: Helper = { id: 'k', state: 'none' };
const begin = (staffId: string, inCall = false): HelperEvent => ({
  ...{ type: 'begin', staffId, centerId: 'c', way: 'code', inCall },
});
const after = (helper: Helper, event: HelperEvent, now: number): Helper =>
  unwrap(helperTransition(helper, event, now));
const due = (helper: Helper) => helperTerms(helper, { timeZone: 'Asia/Tokyo' });

test('[HP1] a kiosk has one helper; a second press changes nothing, a colleague does not slip in', () => {
  const there = after(NOBODY, begin('a'), 1);
  expect(there).toMatchObject({ state: 'there', staffId: 'a', since: 1, touchedAt: 1 });
  expect(after(there, begin('a'), 2)).toMatchObject({ since: 1, touchedAt: 2 });
  expect(helperTransition(there, begin('b'), 2)).toEqual({ ok: false, code: 'WRONG_STATE' });
  const gone = after(there, { type: 'end', why: 'steppedOut' }, 3);
  expect(gone).toEqual(NOBODY);
  for (const event of [{ type: 'end', why: 'moved' }, { type: 'touch' }, { type: 'idle' }] as const)
    expect(after(gone, event, 4)).toBe(gone);
  expect(after(gone, { type: 'call', inCall: true }, 4)).toBe(gone);
});

test('[HP4] it ends when nothing is touched for five minutes, and never in a call', () => {
  const there = after(NOBODY, begin('a'), 1);
  expect(due(NOBODY)).toEqual([]);
  expect(due(there)).toMatchObject([{ at: 1 + HELPER_IDLE_MS, event: { type: 'idle' } }]);
  expect(due(after(there, { type: 'touch' }, 9))).toMatchObject([{ at: 9 + HELPER_IDLE_MS }]);
  const talking = after(there, { type: 'call', inCall: true }, 10);
  expect(due(talking)).toEqual([]);
  expect(after(talking, { type: 'call', inCall: true }, 11)).toBe(talking);
  expect(helperTransition(talking, { type: 'idle' }, 11).ok).toBe(false);
  const over = after(talking, { type: 'call', inCall: false }, 500);
  expect(due(over)).toMatchObject([{ at: 500 + HELPER_IDLE_MS }]);
  expect(after(over, { type: 'idle' }, 999)).toEqual(NOBODY);
  expect(due(after(NOBODY, begin('a', true), 1))).toEqual([]);
});

test('[RO12] [RO15] who helps may practise, which ends with their help; nobody else does', () => {
  const practise = { type: 'practise', on: true } as const;
  expect(helperTransition(NOBODY, practise, 1)).toEqual({ ok: false, code: 'WRONG_STATE' });
  const playing = after(after(NOBODY, begin('a'), 1), practise, 5);
  expect(playing).toMatchObject({ practising: true, touchedAt: 5 });
  expect(after(playing, practise, 6)).toBe(playing);
  expect(after(playing, { type: 'practise', on: false }, 7)).toMatchObject({ practising: false });
  const again = after(after(playing, { type: 'idle' }, 8), begin('a'), 9);
  expect(again).toMatchObject({ practising: false });
});
