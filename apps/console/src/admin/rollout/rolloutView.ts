import {
  isOfTopic,
  missingFor,
  openItemsOf,
  NEXT_STAGES,
  ROLLOUT_STAGES,
  type CheckItem,
  type RolloutStage,
} from '@madoguchi/domain';
import type { CenterRollout, RouteResponse } from '@madoguchi/protocol';

export type TopicRollout = CenterRollout['topics'][number];
export type ShownCheck = TopicRollout['checks'][number];
type Places = RouteResponse<'rollouts'>['places'];

/** Where a stage can be decided and nothing is in its way yet, what still is missing is worth telling. */
export const isUnderWay = (stage: RolloutStage): boolean =>
  stage === 'preparing' || stage === 'trial';

/** How many places are in each stage; those of which there is none are left out. */
export const stageCounts = (places: Places) =>
  ROLLOUT_STAGES.map((stage) => ({
    stage,
    count: places.filter((place) => place.stage === stage).length,
  })).filter(({ count }) => count > 0);

/** The stages that can be decided of all of these at once. */
export function commonStages(topics: readonly TopicRollout[]): readonly RolloutStage[] {
  return ROLLOUT_STAGES.filter((to) =>
    topics.every(({ stage }) => NEXT_STAGES[stage].some((next) => next === to)),
  );
}

/** What keeps a stage from being decided of any of these. */
export const blockedBy = (
  topics: readonly TopicRollout[],
  to: RolloutStage,
): readonly CheckItem[] => [
  ...new Set(topics.flatMap(({ checks }) => missingFor(to, openItemsOf(checks)))),
];

/** What any of these still lacks. */
export const missingOf = (topics: readonly TopicRollout[]): readonly CheckItem[] => [
  ...new Set(topics.flatMap(({ checks }) => openItemsOf(checks))),
];

/** The checks of the center itself, which are the same for each of its topics. */
export const centerChecks = ({ topics }: CenterRollout): readonly ShownCheck[] =>
  (topics[0]?.checks ?? []).filter(({ item }) => !isOfTopic(item));

/** The checks of one topic. */
export const topicChecks = ({ checks }: TopicRollout): readonly ShownCheck[] =>
  checks.filter(({ item }) => isOfTopic(item));

/** Everything that was decided at a center, the newest first; topics that were decided together stand together. */
export function decisionsOf({ topics }: CenterRollout) {
  const all = topics.flatMap(({ topicId, decisions }) =>
    decisions.map((decision) => ({ topicId, ...decision })),
  );
  const together = Map.groupBy(all, ({ at, from, to, reason }) => [at, from, to, reason].join(' '));
  return [...together.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              ...first,
              topicIds: [first, ...others].map(({ topicId }) => topicId),
              missing: [...new Set([first, ...others].flatMap(({ missing }) => missing))],
            },
          ],
    )
    .toSorted((a, b) => b.at - a.at);
}
