import { describe, expect, it } from 'vitest';
import { after, NOON, offerTo, waiting, writeUp } from '../testing/examples.ts';
import { transition } from './transition.ts';
import { withSentences } from './remark.ts';
import type { Consultation } from './state.ts';

const say = (text: string) => ({ type: 'remark', byStaffId: 'center-1', text }) as const;
const said = { byStaffId: 'center-1', at: NOON + 1000, text: '耳が遠い方です' };
const inCall = after(
  waiting,
  { type: 'offer', offers: [offerTo('staff-1')] },
  { type: 'accept', offerId: 'o-1', staffId: 'staff-1' },
);
const wrapUp = after(inCall, { type: 'hangUp', by: 'kiosk' });

/** What a consultation answers, a second after noon. */
const answer = (c: Consultation, text: string) => transition(c, say(text), NOON + 1000);

it('[HP38] more sentences are added to a remark, none of them twice', () => {
  expect(withSentences(null, 'お急ぎです。')).toBe('お急ぎです。');
  const before = { byStaffId: 'center-1', at: NOON, text: '耳が遠い方です。\n書類をお持ちです。' };
  expect(withSentences(before, 'お急ぎです。\n\n耳が遠い方です。')).toBe(
    '耳が遠い方です。\n書類をお持ちです。\nお急ぎです。',
  );
  expect(withSentences(before, before.text)).toBe(before.text);
});

describe('a remark', () => {
  it('[Q105] is made while somebody waits, rings or talks, and changes nothing else', () => {
    const ringing = after(waiting, { type: 'offer', offers: [offerTo('staff-1')] });
    const held = after(inCall, { type: 'hold', staffId: 'staff-1', reason: 'checking' });
    for (const c of [waiting, ringing, inCall, held]) {
      const next = { ...c, remark: said };
      expect(answer(c, said.text)).toEqual({ ok: true, next, effects: [] });
    }
  });

  it('[Q105] takes the place of the one before, and an empty one takes it back', () => {
    const first = after(waiting, say('車いすの方です'));
    expect(answer(first, said.text)).toMatchObject({ ok: true, next: { remark: said } });
    expect(answer(first, '')).toMatchObject({ ok: true, next: { remark: null } });
    expect(answer(first, '車いすの方です')).toEqual({ ok: true, next: first, effects: [] });
  });

  it('[Q105] goes with the consultation to its end, and is not made after the call', () => {
    const told = after(inCall, say(said.text));
    const closed = after(told, { type: 'hangUp', by: 'kiosk' }, writeUp);
    expect(closed).toMatchObject({ state: 'closed', remark: { text: said.text } });
    for (const c of [wrapUp, closed]) {
      expect(answer(c, 'あとから')).toEqual({ ok: false, code: 'WRONG_STATE' });
    }
  });
});
