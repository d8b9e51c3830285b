import type { Center, RouteStep, Topic } from '@madoguchi/domain';
import { AppError, reasonFor, routeFor } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import { standingOf } from '../rollout/standing.ts';
import { listedTopic } from './listedTopics.ts';
import { servedDesks } from './servedDesks.ts';

/** A topic as it is offered at a center, and the desks that are asked for it. */
export interface OfferedTopic {
  readonly topic: Topic;
  readonly center: Center;
  /** Nearest first, never empty. */
  readonly route: readonly [RouteStep, ...RouteStep[]];
}

/**
 * Where a topic leads from a center on a day (`YYYY-MM-DD`): to the desks that somebody serves, or if
 * nobody serves any, to all. A practice finds what is still prepared at the center, too. Refuses with `NOT_FOUND` or `TOPIC_NOT_AVAILABLE`.
 */
export function offeredTopic(
  stores: Stores,
  { centerId, asPractice }: { readonly centerId: string; readonly asPractice: boolean },
  topicId: string,
  day: string,
): OfferedTopic {
  const { organisation } = stores;
  const center = organisation.center(centerId);
  if (center === null) throw new AppError('NOT_FOUND');
  const topic = listedTopic(stores, topicId);
  if (topic === null) throw new AppError('TOPIC_NOT_AVAILABLE');
  const rule = ruleOf(stores, { topicId });
  const all = routeFor(topic, center, organisation.desks(), rule);
  const served = servedDesks(stores);
  const [first, ...others] = withoutGap(all.filter(({ deskId }) => served.has(deskId)));
  const [only, ...rest] = all;
  const step = first ?? only;
  if (step === undefined) throw new AppError('TOPIC_NOT_AVAILABLE');
  const place = { centerId, deskId: step.deskId };
  if (standingOf(stores, topicId, place, day, asPractice).state !== 'shown') {
    throw new AppError('TOPIC_NOT_AVAILABLE');
  }
  return { topic, center, route: [step, ...(first === undefined ? rest : others)] };
}

/** One desk that is asked at once. Refuses with `NOT_FOUND`. */
export function stepTo({ organisation }: Stores, deskId: string, centerId: string): RouteStep {
  const [desk, center] = [organisation.desk(deskId), organisation.center(centerId)];
  if (desk === null || center === null) throw new AppError('NOT_FOUND');
  return { deskId, reason: reasonFor(desk, center), afterMs: 0 };
}

/** Back to the desk that somebody came from; the others that can settle the topic only after a while. */
export function routeBack(
  stores: Stores,
  deskId: string,
  { topicId, centerId }: { readonly topicId: string; readonly centerId: string },
): RouteStep[] {
  const { organisation } = stores;
  const [center, topic] = [organisation.center(centerId), organisation.topic(topicId)];
  if (center === null || topic === null) throw new AppError('NOT_FOUND');
  const rule = ruleOf(stores, { topicId });
  const served = servedDesks(stores);
  const others = routeFor(topic, center, organisation.desks(), rule)
    .filter((step) => step.deskId !== deskId && served.has(step.deskId))
    .map((step) => ({ ...step, afterMs: Math.max(step.afterMs, rule.otherBranchAfterMs) }));
  return [stepTo(stores, deskId, centerId), ...others];
}

/** The first of the steps that are left is asked at once. */
function withoutGap(steps: readonly RouteStep[]): RouteStep[] {
  const gap = steps[0]?.afterMs ?? 0;
  return steps.map((step) => ({ ...step, afterMs: step.afterMs - gap }));
}
