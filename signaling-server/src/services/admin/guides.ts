import type { AuditFact, Caller, Guide } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { newId } from '../newId.ts';
import { changeRemembered, type AdminParts } from './adminParts.ts';
import { changeDetails } from './details.ts';

/** A guide as an admin sends it: what is new has no id yet. */
interface GivenGuide extends Omit<Guide, 'sentences'> {
  readonly sentences: readonly (Omit<Guide['sentences'][number], 'id'> & {
    readonly id: string | null;
  })[];
}

/** 手もとの案内: papers to bring, sentences to show and prepared sentences, for a topic or for the whole ward. */
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
    const sentences = given.sentences.map(({ id, text }) => ({ id: id ?? newId(), text }));
    await changeRemembered(this.#parts, caller, ({ organisation }) => {
      if (topicId !== null && organisation.topic(topicId) === null) throw new AppError('NOT_FOUND');
      const before = organisation.guides().find((guide) => guide.topicId === topicId) ?? null;
      const after = { topicId, papers, sentences, phrases };
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

const facts = ({ papers, sentences, phrases }: Guide): AuditFact['details'] => ({
  papers: papers.map(({ ja }) => ja).join(' / '),
  sentences: sentences.map(({ text }) => text.ja).join(' / '),
  phrases: phrases.map(({ text }) => text).join(' / '),
});
