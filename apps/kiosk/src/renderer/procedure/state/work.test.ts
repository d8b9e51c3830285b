import { describe, expect, test } from 'vitest';
import { galleryTemplate as template } from '../../gallery/formTemplate.ts';
import {
  confirming,
  emptyFields,
  fieldAfter,
  firstProblem,
  firstWork,
  pagesOfForm,
  workNow,
  type Filled,
} from './work.ts';

const drafted: Filled['status'] = {
  ...{ state: 'drafted', receiptNumber: null, submittedAt: null, dueDay: null },
  ...{ returned: null, reference: null, signed: null },
};
const form = (changes: Partial<Filled> = {}): Filled => ({
  ...{ template, values: {}, status: drafted, confirmed: {}, openFields: null },
  today: '2026-12-03',
  ...changes,
});
const FULL = {
  ...{ name: '葛󠄀飾　𠮷子', kana: 'カツシカ　ヨシコ', birth: '1940-03-05', phone: '000-000-0001' },
  address: { postalCode: '', town: '東京都世田谷区世田谷', rest: '4-21-27' },
  ...{ kind: 'part', count: 2, domicile: false },
};
const [who, what] = template.pages;
const confirmed = { who: 1, what: 1 };
const sent = { ...drafted, receiptNumber: 'R-1' };

describe('[FS7] what is on the screen', () => {
  test('[FS7] begins with the first page, and after a reload where the form stands', () => {
    expect(workNow(form(), null)).toEqual({ on: 'page', pageId: 'who' });
    const state = { ...drafted, state: 'confirmed' } as const;
    expect(firstWork(form({ values: FULL, confirmed, status: state }))).toEqual({ on: 'sign' });
    const submitted = { ...sent, state: 'submitted' } as const;
    expect(workNow(form({ status: submitted }), { on: 'sign' })).toEqual({ on: 'receipt' });
  });

  test('[FS7] a change of what was confirmed leads from the signature back to confirming', () => {
    const changed = form({ values: FULL, confirmed: { what: 1 } });
    expect(workNow(changed, { on: 'sign' })).toEqual({ on: 'confirm', pageId: 'who' });
    expect(workNow(form({ values: FULL, confirmed }), { on: 'sign' })).toEqual({ on: 'sign' });
  });

  test('[FS7] every page is confirmed, one after the other, before the signature', () => {
    expect(confirming(form())).toEqual({ on: 'confirm', pageId: 'who' });
    expect(confirming(form({ confirmed: { who: 1 } }))).toEqual({ on: 'confirm', pageId: 'what' });
    expect(confirming(form({ confirmed }))).toEqual({ on: 'sign' });
  });
});

describe('[FS8] one question after the other', () => {
  test('[FS8] leads through what is empty and the resident may write, and never to what staff fill', () => {
    const empty = (page: typeof who, values = {}) =>
      page === undefined ? [] : emptyFields(form({ values }), page).map(({ id }) => id);
    expect(empty(who, { name: 'x' })).toEqual(['kana', 'birth', 'address', 'phone']);
    expect(empty(what)).not.toContain('checked');
    expect(fieldAfter(form({ values: { birth: '1940-03-05' } }), 'kana')?.id).toBe('address');
    expect(fieldAfter(form({ values: FULL }), 'phone')).toBeNull();
  });

  test('[FS8] confirming begins only when nothing is missing: the first thing that is comes first', () => {
    expect(firstProblem(form())).toEqual({ pageId: 'who', fieldId: 'name' });
    const { count: _count, ...rest } = FULL;
    expect(firstProblem(form({ values: rest }))).toEqual({ pageId: 'what', fieldId: 'count' });
    expect(firstProblem(form({ values: FULL }))).toBeNull();
  });

  test('[FS8] of a returned form the marked fields alone are open, and the pages that have any', () => {
    const returned = form({
      ...{ values: FULL, openFields: ['count'] },
      status: { ...sent, state: 'returned' },
    });
    expect(pagesOfForm(returned).map(({ id }) => id)).toEqual(['what']);
    expect(workNow(returned, null)).toEqual({ on: 'page', pageId: 'what' });
    expect(what === undefined ? [] : emptyFields(returned, what)).toEqual([]);
  });
});
