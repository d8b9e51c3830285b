import { expect, it } from 'vitest';
import { CARD_TEXTS } from '../handoff/index.ts';
import {
  agreedTo,
  answerFor,
  newPassing,
  pageIdsIn,
  passingTransition,
  proceduresIn,
  splitCard,
  textsIn,
  wholeCard,
  type PassedThing,
  type Passing,
  type PassingEvent,
} from './index.ts';

const facts = {
  ...{ id: 'q', consultationId: 'c', toDeskId: 'desk', askedBy: 's' },
  things: ['note:matter', 'note:told', 'procedure:p-1', 'page:p'],
} as const;
const asked = newPassing(facts, 1);
const step = (p: Passing, event: PassingEvent, now = 2) => passingTransition(p, event, now);
function after(p: Passing, event: PassingEvent, now = 2): Passing {
  const result = step(p, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const refused = (code: string) => ({ ok: false, code });
const answer = (...agreed: PassedThing[]) => ({ type: 'answer', agreed, gone: [] }) as const;
const yes = answer('note:matter', 'procedure:p-1');
const answered = after(asked, yes);

it('[HO70] is answered once, with what was asked for alone', () => {
  expect(answered).toMatchObject({ state: 'answered', agreed: yes.agreed, answeredAt: 2 });
  expect(after(answered, answer(...yes.agreed.toReversed()))).toBe(answered);
  expect(step(answered, answer())).toEqual(refused('WRONG_STATE'));
  expect(step(asked, answer('note:promised'))).toEqual(refused('BAD_REQUEST'));
  const withdrawn = after(asked, { type: 'withdraw' });
  expect(step(withdrawn, yes)).toEqual(refused('WRONG_STATE'));
  expect(step(answered, { type: 'withdraw' })).toEqual(refused('WRONG_STATE'));
  expect(after(answered, { type: 'end' })).toMatchObject({ state: 'ended', agreed: yes.agreed });
  expect(after(asked, { type: 'end' })).toMatchObject({ state: 'withdrawn' });
});

it('[HO70] what was not agreed to may not go, and of two answers the last one stands', () => {
  expect(agreedTo([asked], 'desk').size).toBe(0);
  expect(agreedTo([answered], 'another').size).toBe(0);
  expect([...agreedTo([answered], 'desk')]).toEqual(yes.agreed);
  const again = newPassing({ ...facts, id: 'r', things: ['procedure:p-1', 'note:told'] }, 3);
  const changed = after(again, answer('note:told'), 4);
  const agreed = agreedTo([answered, changed], 'desk');
  expect([...agreed].toSorted()).toEqual(['note:matter', 'note:told']);
  expect(proceduresIn(agreed)).toEqual([]);
});

it('[HO70] a thing is agreed to, declined, being asked or not asked, for each desk by itself', () => {
  const of = (thing: PassedThing, desk = 'desk', ...more: Passing[]) =>
    answerFor([answered, ...more], desk, thing);
  expect(of('note:matter')).toBe('agreed');
  expect(of('note:told')).toBe('declined');
  expect(of('note:promised')).toBe('notAsked');
  expect(of('note:matter', 'another')).toBe('notAsked');
  expect(of('note:told', 'desk', newPassing({ ...facts, id: 'r' }, 3))).toBe('asked');
  const withdrawn = after(newPassing({ ...facts, id: 'r' }, 3), { type: 'withdraw' });
  expect(of('note:matter', 'desk', withdrawn)).toBe('agreed');
});

it('[HO374] what is no longer there when it is answered counts as not asked', () => {
  const gone = after(asked, { ...answer('note:matter', 'page:p'), gone: ['page:p'] });
  expect(gone).toMatchObject({ agreed: ['note:matter'] });
  expect(answerFor([gone], 'desk', 'page:p')).toBe('notAsked');
  expect(pageIdsIn(agreedTo([after(asked, answer('page:p'))], 'desk'))).toEqual(['p']);
});

it('[HO375] staff keep a thing back that was agreed to, and nothing else becomes less or more', () => {
  const less = after(answered, { type: 'keepBack', thing: 'note:matter' });
  expect(less).toMatchObject({ state: 'answered', agreed: ['procedure:p-1'] });
  expect(after(less, { type: 'keepBack', thing: 'note:matter' })).toBe(less);
  const never = step(answered, { type: 'keepBack', thing: 'note:promised' });
  expect(never).toEqual(refused('WRONG_STATE'));
  const early = step(asked, { type: 'keepBack', thing: 'note:matter' });
  expect(early).toEqual(refused('WRONG_STATE'));
});

const texts = {
  ...{ matter: '主訴', response: '対応', told: '説明', promised: '約束', papers: '書類' },
};
const card = { ...texts, toDeskId: 'desk', dueDay: '2026-12-01' };

it('[HO71] of a card its desk, its day and what was agreed to go along; the rest stays with its sender', () => {
  const nobodyAsked = splitCard(card, new Set());
  expect(nobodyAsked.card).toMatchObject({ toDeskId: 'desk', dueDay: '2026-12-01' });
  for (const text of CARD_TEXTS) expect(nobodyAsked.card[text]).toBe('');
  expect(nobodyAsked.kept).toEqual(texts);
  const agreed = agreedTo([answered], 'desk');
  expect(textsIn(agreed)).toEqual(['matter']);
  const split = splitCard({ ...card, promised: '' }, agreed);
  expect(split.card).toMatchObject({ matter: '主訴', told: '', response: '' });
  expect(split.kept).toEqual({ response: '対応', told: '説明', papers: '書類' });
  expect(wholeCard(split)).toEqual({ ...card, promised: '' });
});
