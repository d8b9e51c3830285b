import { describe, expect, it } from 'vitest';
import { accept, after, hangUp, offer, waiting } from '../testing/examples.ts';
import {
  draftTransition,
  draftWriters,
  EMPTY_DRAFT,
  isEmptyDraft,
  newDraft,
  type Draft,
} from './index.ts';

const first = newDraft({ consultationId: 'c-1', deskId: 'desk' }, 'staff-1', { matter: '介護' }, 5);
const edit = (draft: Draft, staffId: string, changes: Partial<Draft['fields']>) => {
  const result = draftTransition(draft, { type: 'edit', staffId, changes });
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe('a draft of a write-up', () => {
  it('[DR1] begins with its first words and says who wrote them', () => {
    expect(first).toEqual({
      ...{ id: 'c-1', state: 'kept', deskId: 'desk', aside: {}, startedAt: 5, revision: 1 },
      fields: { ...EMPTY_DRAFT, matter: '介護' },
      edits: { matter: { staffId: 'staff-1', revision: 1 } },
    });
  });

  it('[DR1] has nothing to be kept until something is written or chosen', () => {
    expect(isEmptyDraft({ ...EMPTY_DRAFT, handoffs: [] })).toBe(true);
    for (const change of [{ settled: false }, { told: '書類' }] as const) {
      expect(isEmptyDraft({ ...EMPTY_DRAFT, ...change })).toBe(false);
    }
  });

  it('[DR2] field by field the newest wins, and the others stay', () => {
    const second = edit(first, 'staff-2', { told: '書類', settled: true });
    const third = edit(second, 'staff-1', { told: '書類と印鑑' });
    expect(third.fields).toEqual({
      ...{ ...EMPTY_DRAFT, matter: '介護', told: '書類と印鑑', settled: true },
    });
    expect(third.edits).toEqual({
      matter: { staffId: 'staff-1', revision: 1 },
      settled: { staffId: 'staff-2', revision: 2 },
      told: { staffId: 'staff-1', revision: 3 },
    });
  });

  it('[DR2] the same words again change nothing, a card included', () => {
    const card = {
      ...{ matter: '', response: '', told: '', promised: '', papers: '' },
      ...{ toDeskId: '', dueDay: '2026-12-01' },
    };
    const withCard = edit(first, 'staff-1', { card, handoffs: [card] });
    expect(edit(withCard, 'staff-2', { card: { ...card }, handoffs: [{ ...card }] })).toBe(
      withCard,
    );
    expect(edit(withCard, 'staff-2', {})).toBe(withCard);
  });

  it('[DR3] once discarded it holds no word and takes none', () => {
    const gone = draftTransition(first, { type: 'discard' });
    expect(gone).toMatchObject({ ok: true, value: { state: 'discarded', fields: EMPTY_DRAFT } });
    if (!gone.ok) return;
    expect(draftTransition(gone.value, { type: 'discard' })).toEqual(gone);
    const late = { type: 'edit', staffId: 'staff-1', changes: { told: 'x' } } as const;
    expect(draftTransition(gone.value, late)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[DR301] of another desk begins with what was passed on, and is there again when it comes back', () => {
    const move = (draft: Draft, toDeskId: string, passed: Partial<Draft['fields']> = {}): Draft => {
      const event = { type: 'move', toDeskId, passed, staffId: 'staff-1' } as const;
      const result = draftTransition(draft, event);
      if (!result.ok) throw new Error(result.code);
      return result.value;
    };
    const both = edit(first, 'staff-1', { told: '書類', settled: true });
    const there = move(both, 'far-desk', { told: '書類' });
    expect(there.fields).toEqual({ ...EMPTY_DRAFT, told: '書類' });
    expect(there.edits).toEqual({ told: { staffId: 'staff-1', revision: there.revision } });
    expect(there.revision).toBeGreaterThan(both.revision);
    expect(move(there, 'far-desk')).toBe(there);
    const back = move(edit(there, 'far', { promised: '電話' }), 'desk', { promised: '電話' });
    expect(back.fields).toEqual(both.fields);
    expect(move(back, 'far-desk').fields).toMatchObject({ told: '書類', promised: '電話' });
    const gone = draftTransition(back, { type: 'discard' });
    expect(gone).toMatchObject({ ok: true, value: { fields: EMPTY_DRAFT, aside: {} } });
  });

  it('[DR4] is written by whoever serves or writes up the consultation', () => {
    const inCall = after(waiting, offer, accept);
    const held = { type: 'hold', staffId: 'staff-1', reason: 'checking' } as const;
    expect(draftWriters(inCall)).toEqual(['staff-1']);
    expect(draftWriters(after(inCall, held))).toEqual(['staff-1']);
    expect(draftWriters(after(inCall, hangUp))).toEqual(['staff-1']);
    expect([waiting, after(waiting, offer)].map(draftWriters)).toEqual([[], []]);
  });
});
