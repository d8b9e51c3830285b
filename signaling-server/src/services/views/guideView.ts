import { AppError, guideFor } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import { summaryBlocks } from '../summaries/summaryBlocks.ts';

/** What whoever is in a call has at hand for its topic. */
export function guideView(db: Database, consultationId: string): EventAck<'guide.read'> {
  return db.read((stores) => {
    const { consultations, organisation } = stores;
    const c = consultations.get(consultationId);
    if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
    const { papers, sentences, phrases } = guideFor(organisation.guides(), c.topicId);
    return {
      ...{ papers: [...papers], sentences: [...sentences], phrases: [...phrases] },
      blocks: [...summaryBlocks(stores, c)],
    };
  });
}
