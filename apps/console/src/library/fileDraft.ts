import {
  LIBRARY_LIMITS,
  TEXTS,
  textProblem,
  tidyText,
  type SpokenLanguage,
  type TextProblem,
} from '@madoguchi/domain';
import type { GivenFile } from './useLibrary.ts';

/** A file that is about to be added. */
export interface FileDraft {
  readonly file: File | null;
  readonly title: string;
  /** A desk by its id; `ward` for the whole ward, empty before one is chosen. */
  readonly place: string;
  readonly language: SpokenLanguage | '';
}

/** The place of what is for every desk. */
export const WARD = 'ward';

/** What is missing or wrong, in the order of the form. */
export type FileProblem =
  | { readonly field: 'file'; readonly what: 'missing' | 'tooLarge' }
  | { readonly field: 'title'; readonly what: TextProblem }
  | { readonly field: 'place'; readonly what: 'missing' };

export function fileProblems({ file, title, place }: FileDraft): readonly FileProblem[] {
  const wrong = textProblem(title, TEXTS.fileTitle);
  return [
    ...(file === null ? [{ field: 'file', what: 'missing' } as const] : []),
    ...(file !== null && file.size > LIBRARY_LIMITS.fileBytes
      ? [{ field: 'file', what: 'tooLarge' } as const]
      : []),
    ...(wrong === null ? [] : [{ field: 'title', what: wrong } as const]),
    ...(place === '' ? [{ field: 'place', what: 'missing' } as const] : []),
  ];
}

/** What is sent of a draft without problems; `null` for one that has any. */
export function givenOf(draft: FileDraft): GivenFile | null {
  if (draft.file === null || fileProblems(draft).length > 0) return null;
  return {
    file: draft.file,
    title: tidyText(TEXTS.fileTitle.kind, draft.title),
    deskId: draft.place === WARD ? null : draft.place,
    language: draft.language === '' ? null : draft.language,
  };
}
