import { rolloutFrom } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { rolloutKind } from '../records/rollout/index.ts';

/** A center that is added begins with every topic in preparation: nothing of it was in service before. */
export function prepareNewCenter(stores: Stores, centerId: string): void {
  const rollouts = stores.records(rolloutKind);
  for (const { id: topicId } of stores.organisation.topics()) {
    rollouts.put(rolloutFrom('preparing', { centerId, topicId }));
  }
}
