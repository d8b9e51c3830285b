import { expect, it } from 'vitest';
import {
  agreedTo,
  cardWithout,
  declinedFor,
  newPassing,
  passingTransition,
  proceduresIn,
  type Passing,
  type PassingEvent,
} from './index.ts';

const facts = {
  ...{ id: 'q', consultationId: 'c', toDeskId: 'desk', askedBy: 's' },
  things: ['note:matter', 'note:told', 'procedure:p-1'],
} as const;
const asked = newPassing(facts, 1);
const step = (p: Passing, event: PassingEvent, now = 2) => passingTransition(p, event, now);
function after(p: Passing, event: PassingEvent, now = 2): Passing {
  const result = step(p, event, now);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const refused = (code: string) => ({ ok: false, code });
const yes = { type: 'answer', agreed: ['note:matter', 'procedure:p-1'] } as const;

it('[HO70] is answered once, with what was asked for alone', () => {
  const answered = after(asked, yes);
  expect(answered).toMatchObject({ state: 'answered', agreed: yes.agreed, answeredAt: 2 });
  expect(after(answered, { type: 'answer', agreed: [...yes.agreed].toReversed() })).toBe(answered);
  expect(step(answered, { type: 'answer', agreed: [] })).toEqual(refused('WRONG_STATE'));
  const more = { type: 'answer', agreed: ['note:promised'] } as const;
  expect(step(asked, more)).toEqual(refused('BAD_REQUEST'));
  const withdrawn = after(asked, { type: 'withdraw' });
  expect(step(withdrawn, yes)).toEqual(refused('WRONG_STATE'));
  expect(step(answered, { type: 'withdraw' })).toEqual(refused('WRONG_STATE'));
  expect(after(answered, { type: 'end' })).toMatchObject({ state: 'ended', agreed: yes.agreed });
  expect(after(asked, { type: 'end' })).toMatchObject({ state: 'withdrawn' });
});

it('[HO70] what was not agreed to may not go, and of two answers the last one stands', () => {
  expect(agreedTo([asked], 'desk').size).toBe(0);
  const answered = after(asked, yes);
  expect(agreedTo([answered], 'another').size).toBe(0);
  expect([...agreedTo([answered], 'desk')]).toEqual(yes.agreed);
  const again = newPassing({ ...facts, id: 'r', things: ['procedure:p-1', 'note:told'] }, 3);
  const changed = after(again, { type: 'answer', agreed: ['note:told'] }, 4);
  const agreed = agreedTo([changed, answered], 'desk');
  expect([...agreed].toSorted()).toEqual(['note:matter', 'note:told']);
  expect(proceduresIn(agreed)).toEqual([]);
});

it('[HO71] a card has nothing of the texts that its resident does not want to go along', () => {
  const texts = {
    matter: '主訴',
    response: '対応',
    told: '説明',
    promised: '約束',
    papers: '書類',
  };
  const card = { ...texts, toDeskId: 'desk', dueDay: '2026-12-01' };
  const declined = declinedFor([after(asked, yes)], 'desk');
  expect([...declined]).toEqual(['note:told']);
  expect(cardWithout(card, declined)).toEqual({ ...card, told: '' });
  expect(declinedFor([asked], 'desk').size).toBe(0);
});
