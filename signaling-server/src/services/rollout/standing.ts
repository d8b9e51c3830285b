import type { RolloutPlace, TopicPlace, TopicStanding } from '@madoguchi/domain';
import { rolloutId, standingAtStage, topicStateAt } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { rolloutKind } from '../records/rollout/index.ts';

/**
 * Whether a topic is offered from a center at a desk on a day: by its stage there, and by the rules of topics. A stage that
 * prepares it keeps no practice from it.
 */
export function standingOf(
  stores: Stores,
  topicId: string,
  place: TopicPlace,
  day: string,
  asPractice: boolean,
): TopicStanding {
  const { centerId } = place;
  const rollout = stores.records(rolloutKind).get(rolloutId({ centerId, topicId }));
  const byRules = topicStateAt(stores.organisation.topicRules(), topicId, place, day);
  return asPractice && rollout.state === 'preparing' ? byRules : standingAtStage(rollout, byRules);
}

/** Whether a topic is on trial at a center, for staff. */
export const isOnTrial = (stores: Stores, place: RolloutPlace): boolean =>
  stores.records(rolloutKind).get(rolloutId(place)).state === 'trial';
