import { AppError, laidOut, type Topic } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { topicLayoutKind } from '../records/topicLayout/index.ts';

/** The topics with which something can be begun, in the order of the ward. */
export function listedTopics(stores: Stores): readonly Topic[] {
  const ward = stores.records(topicLayoutKind).ofWard();
  return laidOut(stores.organisation.topics(), { ...ward, seasons: [] }, null, '');
}

/** A topic of the catalogue; `null` for one that there is not, and one that is hidden. */
export function listedTopic(stores: Stores, id: string): Topic | null {
  const { hidden } = stores.records(topicLayoutKind).ofWard();
  return hidden.includes(id) ? null : stores.organisation.topic(id);
}

/** Refuses with `TOPIC_NOT_AVAILABLE` when one of them is not listed. */
export function assertListed(stores: Stores, topicIds: readonly string[]): void {
  if (topicIds.some((id) => listedTopic(stores, id) === null))
    throw new AppError('TOPIC_NOT_AVAILABLE');
}
