import { describe, expect, it } from 'vitest';
import { draftOf, hasUnsavedNote, reduceDrafts, type Drafts } from './drafts.ts';
import { EMPTY_DRAFT } from './outcomeDraft.ts';

const edit = (drafts: Drafts, consultationId: string, note: string) =>
  reduceDrafts(drafts, { type: 'edited', consultationId, change: { note } });

describe('drafts', () => {
  it('[W9] keeps a draft with its consultation and no other', () => {
    const drafts = edit(edit({}, 'a', '申請書'), 'b', '原本');
    expect(draftOf(drafts, 'a').note).toBe('申請書');
    expect(draftOf(drafts, 'b').note).toBe('原本');
    expect(draftOf(drafts, 'c')).toEqual(EMPTY_DRAFT);
  });

  it('[W9] keeps earlier choices when another field is edited', () => {
    const settled = reduceDrafts(
      {},
      { type: 'edited', consultationId: 'a', change: { settled: true } },
    );
    expect(draftOf(edit(settled, 'a', '申請書'), 'a')).toEqual({
      ...EMPTY_DRAFT,
      settled: true,
      note: '申請書',
    });
  });

  it('[W9] forgets a draft once it is written, and only then stops asking', () => {
    const drafts = edit({}, 'a', '申請書');
    expect(hasUnsavedNote(drafts)).toBe(true);
    const written = reduceDrafts(drafts, { type: 'written', consultationId: 'a' });
    expect(written).toEqual({});
    expect(hasUnsavedNote(written)).toBe(false);
  });

  it('[W23] forgets every draft when whoever wrote them signs out', () => {
    expect(reduceDrafts(edit({}, 'a', '申請書'), { type: 'forgotten' })).toEqual({});
  });
});
