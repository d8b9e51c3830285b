import type { RecordText } from './consultation/outcome.ts';
import type { LocalisedText } from './languages/index.ts';
import type { SummaryBlock } from './summary/state.ts';
import type { SurveyQuestion } from './survey/state.ts';

/** 見せる文: a sentence that staff put on the resident's screen in the resident's language. */
export interface Sentence {
  readonly id: string;
  readonly text: LocalisedText;
}

/** 定型文: a prepared sentence that a specialist puts into a text of the record while writing it. */
export interface Phrase {
  readonly field: RecordText;
  readonly text: string;
}

/** 手もとの案内: what whoever serves has at hand for a topic, or for every topic of the ward. */
export interface Guide {
  /** `null` for the whole ward. */
  readonly topicId: string | null;
  /** 持ち物: what a resident has to bring, a line each. */
  readonly papers: readonly LocalisedText[];
  readonly sentences: readonly Sentence[];
  readonly phrases: readonly Phrase[];
  /** まとめの文: what a specialist chooses from while they write a summary. */
  readonly blocks: readonly SummaryBlock[];
  /** The ward's page of the topic, for the code on a printed summary; `null` for none, and always for the whole ward. */
  readonly page: string | null;
  /** What is asked at the end of a visit for the topic; `null` for nothing, and always for the whole ward. */
  readonly question: SurveyQuestion | null;
}

/** As many of each as can still be looked through during a call. */
export const GUIDE_LIMITS = { papers: 20, sentences: 30, phrases: 40, blocks: 40 } as const;

const PAGE_ADDRESS = /^https:\/\/[^\s/?#@:]+(?::\d{1,5})?(?:\/\S*)?$/u;

/** Whether a text is the address of a public page: encrypted, and without a name or a password in it. */
export const isPageAddress = (address: string): boolean => PAGE_ADDRESS.test(address);

/** What holds for a topic: its own papers, sentences, phrases and blocks, and after them those of the whole ward; its own page. */
export function guideFor(
  guides: readonly Guide[],
  topicId: string,
): Omit<Guide, 'topicId' | 'question'> {
  const meant = [topicId, null].map((id) => guides.find((guide) => guide.topicId === id));
  return {
    papers: meant.flatMap((guide) => guide?.papers ?? []),
    sentences: meant.flatMap((guide) => guide?.sentences ?? []),
    phrases: meant.flatMap((guide) => guide?.phrases ?? []),
    blocks: meant.flatMap((guide) => guide?.blocks ?? []),
    page: meant[0]?.page ?? null,
  };
}

/** What is asked at the end of a visit for a topic. */
export const questionOf = (guides: readonly Guide[], topicId: string): SurveyQuestion | null =>
  guides.find((guide) => guide.topicId === topicId)?.question ?? null;
