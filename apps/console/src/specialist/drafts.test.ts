import { describe, expect, it } from 'vitest';
import { draftOf, hasUnsavedWords, reduceDrafts, type Drafts } from './drafts.ts';
import { EMPTY_CARD } from './handoff/cardDraft.ts';
import { EMPTY_DRAFT } from './outcomeDraft.ts';

const edit = (drafts: Drafts, about: string, response: string) =>
  reduceDrafts(drafts, { type: 'edited', about, change: { response } });

describe('drafts', () => {
  it('[W9] keeps a draft with its consultation and no other', () => {
    const drafts = edit(edit({}, 'a', '申請書'), 'b', '原本');
    expect(draftOf(drafts, 'a').response).toBe('申請書');
    expect(draftOf(drafts, 'b').response).toBe('原本');
    expect(draftOf(drafts, 'c')).toEqual(EMPTY_DRAFT);
  });

  it('[W9] keeps earlier choices when another field is edited', () => {
    const settled = reduceDrafts({}, { type: 'edited', about: 'a', change: { settled: true } });
    expect(draftOf(edit(settled, 'a', '申請書'), 'a')).toEqual({
      ...EMPTY_DRAFT,
      settled: true,
      response: '申請書',
    });
  });

  it('[W9] forgets a draft once it is written, and only then stops asking', () => {
    const drafts = edit({}, 'a', '申請書');
    expect(hasUnsavedWords(drafts)).toBe(true);
    const written = reduceDrafts(drafts, { type: 'written', about: 'a' });
    expect(written).toEqual({});
    expect(hasUnsavedWords(written)).toBe(false);
  });

  it('[W25] keeps the card of a handoff and asks about it as about a note', () => {
    const card = { ...EMPTY_CARD, matter: '介護保険の申請' };
    const drafts = reduceDrafts(edit({}, 'a', ''), {
      type: 'edited',
      about: 'a',
      change: { card },
    });
    expect(draftOf(drafts, 'a').card).toEqual(card);
    expect(hasUnsavedWords(drafts)).toBe(true);
    const empty = reduceDrafts({}, { type: 'edited', about: 'a', change: { card: EMPTY_CARD } });
    expect(hasUnsavedWords(empty)).toBe(false);
  });

  it('[W23] forgets every draft when their author signs out', () => {
    expect(reduceDrafts(edit({}, 'a', '申請書'), { type: 'forgotten' })).toEqual({});
  });
});
