import {
  GUIDE_LIMITS,
  isPageAddress,
  TEXTS,
  textProblem,
  type Language,
  type LocalisedText,
  type Phrase,
  type SummaryPart,
  type TextProblem,
  type TextRule,
} from '@madoguchi/domain';
import type { AdminGuides, GuideToSave } from '@madoguchi/protocol';
import {
  isBlank as isBlankText,
  localisedOf,
  NO_TEXTS,
  problemsOfTexts,
  textsOf,
  type LanguageTexts,
} from '../parts/languageTexts.ts';

/** A line in the form: its languages, with nothing for one that is missing. */
export interface LineDraft {
  /** The id of a sentence that there was; `null` for a new one, and for papers. */
  readonly id: string | null;
  readonly text: LanguageTexts;
}

export interface GuideDraft {
  readonly papers: readonly LineDraft[];
  readonly sentences: readonly LineDraft[];
  readonly phrases: readonly Phrase[];
  readonly blocks: readonly BlockDraft[];
  /** The address of the ward's page; empty for none. */
  readonly page: string;
  /** What is asked at the end of a visit; nothing in any language for no question. */
  readonly question: LineDraft;
}

/** A block in the form: its languages, and the part of the summary that it is for. */
export interface BlockDraft extends LineDraft {
  readonly part: SummaryPart;
}

/** What has lines in every language. */
export type GuidePart = 'papers' | 'sentences' | 'blocks';
const GUIDE_PARTS = ['papers', 'sentences', 'blocks'] as const satisfies readonly GuidePart[];

/** A text of the form that cannot be saved: it is missing, too long, or has hidden characters. */
export interface GuideProblem {
  readonly part: keyof GuideDraft;
  readonly at: number;
  readonly language: Language;
  readonly problem: TextProblem | 'noAddress';
}

export const EMPTY_LINE: LineDraft = { id: null, text: NO_TEXTS };

export const EMPTY_BLOCK: BlockDraft = { ...EMPTY_LINE, part: 'nextStep' };

const draftOf = (text: LocalisedText, id: string | null): LineDraft => ({
  id,
  text: textsOf(text),
});

/** The draft of a guide; an empty one where there is none yet. */
export function guideDraft(guide: AdminGuides['guides'][number] | undefined): GuideDraft {
  return {
    papers: (guide?.papers ?? []).map((paper) => draftOf(paper, null)),
    sentences: (guide?.sentences ?? []).map(({ id, text }) => draftOf(text, id)),
    phrases: guide?.phrases ?? [],
    blocks: (guide?.blocks ?? []).map(({ id, part, text }) => ({ ...draftOf(text, id), part })),
    page: guide?.page ?? '',
    question: guide?.question ? draftOf(guide.question.text, null) : EMPTY_LINE,
  };
}

const isBlank = ({ text }: LineDraft): boolean => isBlankText(text);

/** What is wrong, in the order of the form; a line in which nothing is written is none. */
export function guideProblems(draft: GuideDraft): readonly GuideProblem[] {
  const lines = GUIDE_PARTS.flatMap((part) =>
    draft[part].flatMap((line, at) =>
      problemsIn(line, TEXTS.guideText).map(({ language, problem }) => ({
        part,
        at,
        language,
        problem,
      })),
    ),
  );
  const phrases = draft.phrases.flatMap(({ text }, at) => {
    const problem = text.trim() === '' ? null : textProblem(text, TEXTS.phrase);
    return problem === null ? [] : [{ part: 'phrases', at, language: 'ja', problem } as const];
  });
  const page = pageProblem(draft.page.trim());
  const pages =
    page === null ? [] : [{ part: 'page', at: 0, language: 'ja', problem: page } as const];
  const question = problemsIn(draft.question, TEXTS.surveyQuestion).map(
    (found) => ({ ...found, part: 'question', at: 0 }) as const,
  );
  return [...lines, ...pages, ...question, ...phrases];
}

function pageProblem(page: string) {
  if (page === '') return null;
  return textProblem(page, TEXTS.pageAddress) ?? (isPageAddress(page) ? null : 'noAddress');
}

const problemsIn = (line: LineDraft, rule: TextRule) =>
  isBlank(line) ? [] : problemsOfTexts(line.text, rule);

/** Whether another line may be added. */
export const hasRoom = (draft: GuideDraft, part: GuidePart | 'phrases'): boolean =>
  draft[part].length < GUIDE_LIMITS[part];

const textOf = ({ text }: LineDraft): LocalisedText => localisedOf(text);

/** The request body; only for a draft without problems. */
export function guideOf(
  topicId: string | null,
  { papers, sentences, phrases, blocks, page, question }: GuideDraft,
): GuideToSave {
  const written = (line: LineDraft) => !isBlank(line);
  return {
    topicId,
    papers: papers.filter(written).map(textOf),
    sentences: sentences.filter(written).map((line) => ({ id: line.id, text: textOf(line) })),
    phrases: phrases
      .map(({ field, text }) => ({ field, text: text.trim() }))
      .filter(({ text }) => text !== ''),
    blocks: blocks
      .filter(written)
      .map((block) => ({ id: block.id, part: block.part, text: textOf(block) })),
    page: page.trim() === '' ? null : page.trim(),
    question: isBlank(question) ? null : textOf(question),
  };
}
