import { EMPTY_DRAFT, type DraftFields } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { problemsOf } from '../outcomeDraft.ts';
import { mendedAmong } from './asked.ts';

const wrongIn = (draft: DraftFields) => problemsOf(draft).map(({ field }) => field);

it('[W106] what is missing is struck off as it is mended, and marked again when it is broken', () => {
  const asked = wrongIn(EMPTY_DRAFT);
  const mended = (draft: DraftFields) => [...mendedAmong(asked, wrongIn(draft))];
  expect(mended(EMPTY_DRAFT)).toEqual([]);
  expect(mended({ ...EMPTY_DRAFT, told: 'なし', settled: false })).toEqual(['settled', 'told']);
  expect(mended({ ...EMPTY_DRAFT, told: ' ' })).toEqual([]);
});

it('[W106] what was not missing when it was sent is not called mended', () => {
  expect([...mendedAmong(['told'], [])]).toEqual(['told']);
  expect([...mendedAmong([], [])]).toEqual([]);
});
