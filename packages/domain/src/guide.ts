import type { RecordText } from './consultation/outcome.ts';
import type { LocalisedText } from './languages/index.ts';

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
}

/** As many of each as can still be looked through during a call. */
export const GUIDE_LIMITS = { papers: 20, sentences: 30, phrases: 40 } as const;

/** What holds for a topic: its own papers, sentences and phrases, and after them those of the whole ward. */
export function guideFor(guides: readonly Guide[], topicId: string): Omit<Guide, 'topicId'> {
  const meant = [topicId, null].map((id) => guides.find((guide) => guide.topicId === id));
  return {
    papers: meant.flatMap((guide) => guide?.papers ?? []),
    sentences: meant.flatMap((guide) => guide?.sentences ?? []),
    phrases: meant.flatMap((guide) => guide?.phrases ?? []),
  };
}
