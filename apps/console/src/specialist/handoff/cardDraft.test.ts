import { CARD_FIELD_LIMIT } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import {
  cardProblems,
  cardToBegin,
  EMPTY_CARD,
  hasWords,
  holdsNote,
  trimmedCard,
} from './cardDraft.ts';

const TODAY = '2026-12-01';
const complete = {
  matter: '介護保険の申請をしたい',
  told: '申請書の書き方',
  promised: 'なし',
  papers: '保険証',
  toDeskId: 'd2',
  dueDay: TODAY,
};

describe('handoff card', () => {
  it('[W24] lists what is missing in the order of the form', () => {
    expect(cardProblems(EMPTY_CARD, TODAY).map(({ field }) => field)).toEqual([
      'matter',
      'told',
      'promised',
      'papers',
      'toDeskId',
      'dueDay',
    ]);
    expect(cardProblems(complete, TODAY)).toEqual([]);
  });

  it('[W24] does not take blanks for words', () => {
    expect(cardProblems({ ...complete, promised: ' 　\n' }, TODAY)).toEqual([
      { field: 'promised', problem: 'missing' },
    ]);
  });

  it('[W24] says of a day that is past that it is past, not that it is missing', () => {
    expect(cardProblems({ ...complete, dueDay: '2026-11-30' }, TODAY)).toEqual([
      { field: 'dueDay', problem: 'past' },
    ]);
  });

  it('[W24] refuses a text above the limit whole, and sends one of the limit', () => {
    const full = 'あ'.repeat(CARD_FIELD_LIMIT);
    expect(cardProblems({ ...complete, told: full }, TODAY)).toEqual([]);
    expect(cardProblems({ ...complete, told: `${full}い` }, TODAY)).toEqual([
      { field: 'told', problem: 'tooLong' },
    ]);
  });

  it('[W24] sends the words without the blanks around them', () => {
    expect(trimmedCard({ ...complete, told: ' 申請書 \n' }).told).toBe('申請書');
  });

  it('[W25] counts words, not the desk or the day, as something to lose', () => {
    expect(hasWords({ ...EMPTY_CARD, toDeskId: 'd2', dueDay: TODAY })).toBe(false);
    expect(hasWords({ ...EMPTY_CARD, papers: '保険証' })).toBe(true);
    expect(hasWords(null)).toBe(false);
  });
});

describe('a card to hand over with', () => {
  it('[W35] begins with what was noted in the call', () => {
    const begun = cardToBegin({ card: null, note: ' 申請書の書き方を説明\n' }, TODAY);
    expect(begun).toEqual({ ...EMPTY_CARD, told: '申請書の書き方を説明', dueDay: TODAY });
    expect(holdsNote(begun, ' 申請書の書き方を説明\n')).toBe(true);
  });

  it('[W35] is left as it was written, and tells when it lacks the note', () => {
    expect(cardToBegin({ card: complete, note: '別の話' }, TODAY)).toBe(complete);
    expect(holdsNote(complete, '別の話')).toBe(false);
  });
});
