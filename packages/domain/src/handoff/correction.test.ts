import { expect, it } from 'vitest';
import { handoffTransition, newHandoff, type Handoff, type HandoffEvent } from './index.ts';

const card = {
  ...{ matter: '介護保険の更新', response: '書き方を案内', told: '必要な書類', promised: 'なし' },
  ...{ papers: 'なし', toDeskId: 'desk-2', dueDay: '2026-11-24' },
};
const facts = {
  id: 'h-1',
  consultationId: 'c-1',
  purpose: 'followUp',
  card,
  kept: {},
  procedureIds: [],
} as const;
const sent = newHandoff({ ...facts, fromStaffId: 'sender', fromDeskId: 'desk-1' }, 1);
const result = (h: Handoff, event: HandoffEvent) => handoffTransition(h, event, 2);
function after(h: Handoff, event: HandoffEvent): Handoff {
  const step = result(h, event);
  if (!step.ok) throw new Error(step.code);
  return step.value;
}

it('[HO97] what is being corrected of it is kept where it came back to, and goes nowhere', () => {
  const returned = after(sent, { type: 'return', staffId: 'taker', reason: 'card-unclear' });
  const correction = { ...card, told: '', toDeskId: '' };
  const correct = { type: 'correct', card: correction, deskIds: [], staffId: 'sender' } as const;
  const corrected = after(returned, correct);
  expect(corrected).toEqual({ ...returned, correction });
  expect(after(corrected, correct)).toBe(corrected);
  expect(after(corrected, { ...correct, staffId: 'colleague', deskIds: ['desk-1'] })).toBe(
    corrected,
  );
  const refused = { ok: false, code: 'WRONG_STATE' };
  expect(result(returned, { ...correct, staffId: 'taker' })).toEqual(refused);
  expect(result(sent, correct)).toEqual(refused);
  expect(after(corrected, { type: 'withdraw' })).not.toHaveProperty('correction');
});
