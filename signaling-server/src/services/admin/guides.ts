import type {
  AuditFact,
  Caller,
  Guide,
  LocalisedText,
  Sentence,
  SummaryBlock,
  SurveyQuestion,
} from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { newId } from '../newId.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

/** A guide as an admin sends it: what is new has no id yet. */
interface GivenGuide extends Omit<Guide, 'sentences' | 'blocks' | 'question'> {
  readonly sentences: readonly Given<Sentence>[];
  readonly blocks: readonly Given<SummaryBlock>[];
  readonly question: LocalisedText | null;
}

type Given<Line> = Omit<Line, 'id'> & { readonly id: string | null };

const withId = <Line extends { readonly id: string | null }>(line: Line) => ({
  ...line,
  id: line.id ?? newId(),
});

/** 手もとの案内: papers to bring, sentences to show, prepared sentences and those of summaries, for a topic or for the whole ward. */
export class GuidesAdmin {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Those that were ever written, each once. */
  all(): { guides: Guide[] } {
    return this.#parts.db.read(({ organisation }) => ({ guides: [...organisation.guides()] }));
  }

  /** Replaces the guide of a topic or of the ward. Refuses with `NOT_FOUND` for a topic that there is not. */
  async save(given: GivenGuide, caller: Caller): Promise<{ guides: Guide[] }> {
    const { topicId, papers, phrases } = given;
    const sentences = given.sentences.map(withId);
    const blocks = given.blocks.map(withId);
    // A page is of a topic: what is about anything leads nowhere.
    const page = topicId === null ? null : given.page;
    await changeRemembered(this.#parts, caller, ({ organisation }) => {
      if (topicId !== null && organisation.topic(topicId) === null) throw new AppError('NOT_FOUND');
      const before = organisation.guides().find((guide) => guide.topicId === topicId) ?? null;
      const question = topicId === null ? null : asked(given.question, before?.question ?? null);
      const after = { topicId, papers, sentences, phrases, blocks, page, question };
      const details = changeDetails(before && facts(before), facts(after));
      if (JSON.stringify(before) === JSON.stringify(after)) return null;
      organisation.putGuide(after);
      return {
        action: 'guides.changed',
        record: topicId === null ? { kind: 'system', id: 'ward' } : { kind: 'topic', id: topicId },
        details,
      };
    });
    return this.all();
  }
}

/** The question under the id by which its answers are counted: with other words in Japanese it is another one. */
function asked(text: LocalisedText | null, before: SurveyQuestion | null): SurveyQuestion | null {
  if (text === null) return null;
  return { id: before?.text.ja === text.ja ? before.id : newId(), text };
}

const facts = ({
  papers,
  sentences,
  phrases,
  blocks,
  page,
  question,
}: Guide): AuditFact['details'] => ({
  papers: papers.map(({ ja }) => ja).join(' / '),
  sentences: sentences.map(({ text }) => text.ja).join(' / '),
  phrases: phrases.map(({ text }) => text).join(' / '),
  blocks: blocks.map(({ text }) => text.ja).join(' / '),
  page,
  question: question?.text.ja ?? null,
});
