import { CARD_TEXTS, RECORD_TEXT_LIMIT } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { cardProblems, cardToBegin, EMPTY_CARD, hasWords, trimmedCard } from './cardDraft.ts';

const TODAY = '2026-12-01';
const complete = {
  matter: '介護保険の申請をしたい',
  response: '申請書の書き方を調べた',
  told: '申請書の書き方',
  promised: 'なし',
  papers: '保険証',
  toDeskId: 'd2',
  dueDay: TODAY,
};

describe('handoff card', () => {
  it('[W24] lists what is missing in the order of the form', () => {
    expect(cardProblems(EMPTY_CARD, TODAY, CARD_TEXTS).map(({ field }) => field)).toEqual([
      'matter',
      'response',
      'told',
      'promised',
      'papers',
      'toDeskId',
      'dueDay',
    ]);
    expect(cardProblems(complete, TODAY, CARD_TEXTS)).toEqual([]);
  });

  it('[W24] asks for no text that does not go along, and says when one is too long all the same', () => {
    const fields = (card: typeof complete) =>
      cardProblems(card, TODAY, ['told']).map(({ field }) => field);
    expect(fields({ ...complete, matter: '', papers: '' })).toEqual([]);
    expect(fields({ ...complete, told: '' })).toEqual(['told']);
    const tooLong = 'あ'.repeat(RECORD_TEXT_LIMIT + 1);
    expect(fields({ ...complete, matter: tooLong })).toEqual(['matter']);
  });

  it('[W24] does not take blanks for words', () => {
    expect(cardProblems({ ...complete, promised: ' 　\n' }, TODAY, CARD_TEXTS)).toEqual([
      { field: 'promised', problem: 'missing' },
    ]);
  });

  it('[W24] says of a day that is past that it is past, not that it is missing', () => {
    expect(cardProblems({ ...complete, dueDay: '2026-11-30' }, TODAY, [])).toEqual([
      { field: 'dueDay', problem: 'past' },
    ]);
  });

  it('[W24] refuses a text above the limit whole, and sends one of the limit', () => {
    const full = 'あ'.repeat(RECORD_TEXT_LIMIT);
    expect(cardProblems({ ...complete, told: full }, TODAY, CARD_TEXTS)).toEqual([]);
    expect(cardProblems({ ...complete, told: `${full}い` }, TODAY, CARD_TEXTS)).toEqual([
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
  const written = { matter: '介護保険', response: '書き方を説明', told: '', promised: 'なし' };

  it('[W35] begins with what was written in the call', () => {
    const begun = cardToBegin({ ...written, card: null }, TODAY);
    expect(begun).toEqual({ ...EMPTY_CARD, ...written, dueDay: TODAY });
  });

  it('[W35] keeps what it says itself, and takes what it does not say', () => {
    const card = { ...complete, told: '', promised: '' };
    expect(cardToBegin({ ...written, told: '別の話', card }, TODAY)).toEqual({
      ...complete,
      told: '別の話',
      promised: 'なし',
    });
  });
});
