import { countOf, figuresTogether, medianOf } from '@madoguchi/domain';
import type { TopicEffort } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import { procedureFiguresKind } from '../records/procedureFigures/index.ts';

/** 手間 per topic, what was submitted most first. */
export function effortByTopic(db: Database): readonly TopicEffort[] {
  return db.read((stores) => {
    const byTopic = Map.groupBy(
      stores.records(procedureFiguresKind).all(),
      ({ topicId }) => topicId,
    );
    return [...byTopic]
      .map(([topicId, months]): TopicEffort => {
        const { submitted, written, signed, minutes } = figuresTogether(months);
        return {
          topicId,
          topicName: stores.organisation.topic(topicId)?.name ?? { ja: topicId },
          submitted,
          written: { none: written[0] ?? 0, median: medianOf(written) },
          signed: { once: signed[1] ?? 0, median: medianOf(signed) },
          minutes: { known: countOf(minutes), median: medianOf(minutes) },
        };
      })
      .toSorted((a, b) => b.submitted - a.submitted || a.topicId.localeCompare(b.topicId));
  });
}
