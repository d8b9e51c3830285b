import { EMPTY_DRAFT, RECORD_TEXT_LIMIT, type DraftFields } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { outcomeOf, problemsOf } from './outcomeDraft.ts';

const texts = { matter: '介護保険', response: '案内', told: '書類', promised: 'なし' };
const complete = { ...EMPTY_DRAFT, ...texts, settled: true, comeBackNeeded: false };
const fieldsOf = (draft: DraftFields) => problemsOf(draft).map(({ field }) => field);

describe('record', () => {
  it('[W7] preselects nothing and asks for all of it in the order of the form', () => {
    expect(fieldsOf(EMPTY_DRAFT)).toEqual([
      ...['settled', 'comeBack', 'matter', 'response', 'told', 'promised'],
    ]);
    expect(outcomeOf(EMPTY_DRAFT)).toBeNull();
  });

  it('[W7] needs a reason for a come-back that is needed', () => {
    const draft = { ...complete, comeBackNeeded: true };
    expect(fieldsOf(draft)).toEqual(['reason']);
    expect(outcomeOf(draft)).toBeNull();
    expect(outcomeOf({ ...draft, reason: 'papers-missing' })).toEqual({
      settled: true,
      comeBack: { needed: true, reason: 'papers-missing' },
      ...texts,
    });
  });

  it('[W7] drops a reason that was chosen before the come-back was taken back', () => {
    expect(outcomeOf({ ...complete, reason: 'other' })?.comeBack).toEqual({ needed: false });
  });

  it('[W8] sends a text of the limit without the blanks around it, and refuses a longer one', () => {
    const full = 'あ'.repeat(RECORD_TEXT_LIMIT);
    expect(outcomeOf({ ...complete, told: ` ${full}\n` })?.told).toBe(full);
    const over = { ...complete, told: `${full}い` };
    expect(problemsOf(over)).toEqual([{ field: 'told', problem: 'tooLong' }]);
    expect(outcomeOf(over)).toBeNull();
  });
});
