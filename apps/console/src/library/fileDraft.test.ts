import { LIBRARY_LIMITS } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { fileProblems, givenOf, WARD, type FileDraft } from './fileDraft.ts';

const draft: FileDraft = {
  file: new File(['%PDF-1.7'], '案内.pdf'),
  title: ' 記入例 ',
  place: 'd1',
  language: '',
};

it('[PG49] a file needs itself, a title and a place; what is missing is told in the order of the form', () => {
  const empty: FileDraft = { file: null, title: '', place: '', language: '' };
  expect(fileProblems(empty).map(({ field }) => field)).toEqual(['file', 'title', 'place']);
  const large = { size: LIBRARY_LIMITS.fileBytes + 1 } as File;
  expect(fileProblems({ ...draft, file: large })).toEqual([{ field: 'file', what: 'tooLarge' }]);
  expect([givenOf(empty), givenOf({ ...draft, title: '' })]).toEqual([null, null]);
});

it('[PG49] it is for a desk or for the whole ward, in a language where that matters', () => {
  expect(givenOf(draft)).toEqual({
    file: draft.file,
    title: '記入例',
    deskId: 'd1',
    language: null,
  });
  expect(givenOf({ ...draft, place: WARD, language: 'vi' })).toMatchObject({
    deskId: null,
    language: 'vi',
  });
});
