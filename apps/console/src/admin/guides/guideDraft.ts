import {
  GUIDE_LIMITS,
  TEXTS,
  textProblem,
  type LocalisedText,
  type Phrase,
  type TextProblem,
} from '@madoguchi/domain';
import type { AdminGuides, GuideToSave } from '@madoguchi/protocol';

/** A line in the form: its languages, with nothing for one that is missing. */
export interface LineDraft {
  /** The id of a sentence that there was; `null` for a new one, and for papers. */
  readonly id: string | null;
  readonly ja: string;
  readonly easy: string;
  readonly en: string;
}

export interface GuideDraft {
  readonly papers: readonly LineDraft[];
  readonly sentences: readonly LineDraft[];
  readonly phrases: readonly Phrase[];
}

export type GuidePart = 'papers' | 'sentences';

export const LINE_LANGUAGES = ['ja', 'easy', 'en'] as const satisfies (keyof LineDraft)[];
type LineLanguage = (typeof LINE_LANGUAGES)[number];

/** A text of the form that cannot be saved: it is missing, too long, or has hidden characters. */
export interface GuideProblem {
  readonly part: keyof GuideDraft;
  readonly at: number;
  readonly language: LineLanguage;
  readonly problem: TextProblem;
}

export const EMPTY_LINE: LineDraft = { id: null, ja: '', easy: '', en: '' };

const draftOf = (text: LocalisedText, id: string | null): LineDraft => ({
  id,
  ja: text.ja,
  easy: text['ja-easy'] ?? '',
  en: text.en ?? '',
});

/** The draft of a guide; an empty one where there is none yet. */
export function guideDraft(guide: AdminGuides['guides'][number] | undefined): GuideDraft {
  return {
    papers: (guide?.papers ?? []).map((paper) => draftOf(paper, null)),
    sentences: (guide?.sentences ?? []).map(({ id, text }) => draftOf(text, id)),
    phrases: guide?.phrases ?? [],
  };
}

const isBlank = ({ ja, easy, en }: LineDraft): boolean => (ja + easy + en).trim() === '';

/** What is wrong, in the order of the form; a line in which nothing is written is none. */
export function guideProblems(draft: GuideDraft): readonly GuideProblem[] {
  const lines = (['papers', 'sentences'] as const).flatMap((part) =>
    draft[part].flatMap((line, at) =>
      problemsIn(line).map(({ language, problem }) => ({ part, at, language, problem })),
    ),
  );
  const phrases = draft.phrases.flatMap(({ text }, at) => {
    const problem = text.trim() === '' ? null : textProblem(text, TEXTS.phrase);
    return problem === null ? [] : [{ part: 'phrases', at, language: 'ja', problem } as const];
  });
  return [...lines, ...phrases];
}

function problemsIn(line: LineDraft) {
  if (isBlank(line)) return [];
  return LINE_LANGUAGES.flatMap((language) => {
    // A translation may be missing, the Japanese may not.
    if (language !== 'ja' && line[language].trim() === '') return [];
    const problem = textProblem(line[language], TEXTS.guideText);
    return problem === null ? [] : [{ language, problem }];
  });
}

/** Whether another line may be added. */
export const hasRoom = (draft: GuideDraft, part: keyof GuideDraft): boolean =>
  draft[part].length < GUIDE_LIMITS[part];

function textOf({ ja, easy, en }: LineDraft) {
  return {
    ja: ja.trim(),
    ...(easy.trim() === '' ? {} : { 'ja-easy': easy.trim() }),
    ...(en.trim() === '' ? {} : { en: en.trim() }),
  };
}

/** The request body; only for a draft without problems. */
export function guideOf(
  topicId: string | null,
  { papers, sentences, phrases }: GuideDraft,
): GuideToSave {
  const written = (line: LineDraft) => !isBlank(line);
  return {
    topicId,
    papers: papers.filter(written).map(textOf),
    sentences: sentences.filter(written).map((line) => ({ id: line.id, text: textOf(line) })),
    phrases: phrases
      .map(({ field, text }) => ({ field, text: text.trim() }))
      .filter(({ text }) => text !== ''),
  };
}
