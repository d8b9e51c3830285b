import { NOTE_LIMIT } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { charactersLeft, EMPTY_DRAFT, outcomeOf, problemsOf } from './outcomeDraft.ts';

const complete = { ...EMPTY_DRAFT, settled: true, comeBackNeeded: false };

describe('record', () => {
  it('[W7] preselects nothing and asks for both choices in the order of the form', () => {
    expect(problemsOf(EMPTY_DRAFT)).toEqual(['settled', 'comeBack']);
    expect(outcomeOf(EMPTY_DRAFT)).toBeNull();
  });

  it('[W7] needs a reason for a come-back that is needed', () => {
    const draft = { ...complete, comeBackNeeded: true };
    expect(problemsOf(draft)).toEqual(['reason']);
    expect(outcomeOf(draft)).toBeNull();
    expect(outcomeOf({ ...draft, reason: 'papers-missing' })).toEqual({
      settled: true,
      comeBack: { needed: true, reason: 'papers-missing' },
      note: '',
    });
  });

  it('[W7] drops a reason that was chosen before the come-back was taken back', () => {
    expect(outcomeOf({ ...complete, reason: 'other' })?.comeBack).toEqual({ needed: false });
  });

  it('[W8] sends a note of the limit and refuses a longer one whole', () => {
    const full = { ...complete, note: 'あ'.repeat(NOTE_LIMIT) };
    expect(outcomeOf(full)?.note).toHaveLength(NOTE_LIMIT);
    const over = { ...complete, note: `${full.note}い` };
    expect(charactersLeft(over.note)).toBe(-1);
    expect(problemsOf(over)).toEqual(['note']);
    expect(outcomeOf(over)).toBeNull();
  });
});
