import { rolloutFrom } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { rolloutKind } from '../records/rollout/index.ts';

/** A center that is added begins with every topic in preparation: nothing of it was in service before. */
export function prepareNewCenter(stores: Stores, centerId: string): void {
  for (const { id } of stores.organisation.topics()) prepare(stores, centerId, id);
}

/** So does a topic at every center. */
export function prepareNewTopic(stores: Stores, topicId: string): void {
  for (const { id } of stores.organisation.centers()) prepare(stores, id, topicId);
}

const prepare = (stores: Stores, centerId: string, topicId: string): void =>
  stores.records(rolloutKind).put(rolloutFrom('preparing', { centerId, topicId }));
