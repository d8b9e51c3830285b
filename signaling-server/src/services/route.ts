import type { Center, Desk, RouteStep, Topic } from '@madoguchi/domain';
import { AppError, reasonFor, routeFor, topicStateAt } from '@madoguchi/domain';
import type { Stores } from '../ports/store.ts';
import { ruleOf } from './dispatcher.ts';
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
 * nobody serves any, to all. Refuses with `NOT_FOUND` or `TOPIC_NOT_AVAILABLE`.
 */
export function offeredTopic(
  stores: Stores,
  centerId: string,
  topicId: string,
  day: string,
): OfferedTopic {
  const { organisation } = stores;
  const center = organisation.center(centerId);
  if (center === null) throw new AppError('NOT_FOUND');
  const topic = organisation.topic(topicId);
  if (topic === null) throw new AppError('TOPIC_NOT_AVAILABLE');
  const rule = ruleOf(stores, { topicId });
  const all = routeFor(topic, center, organisation.desks(), rule);
  const served = servedDesks(stores);
  const [first, ...others] = withoutGap(all.filter(({ deskId }) => served.has(deskId)));
  const [only, ...rest] = all;
  const step = first ?? only;
  if (step === undefined) throw new AppError('TOPIC_NOT_AVAILABLE');
  const place = { centerId, deskId: step.deskId };
  if (topicStateAt(organisation.topicRules(), topicId, place, day).state !== 'shown') {
    throw new AppError('TOPIC_NOT_AVAILABLE');
  }
  return { topic, center, route: [step, ...(first === undefined ? rest : others)] };
}

/** The line of one desk that was chosen by name: others of its kind only after a while. */
export function routeTo(
  stores: Stores,
  desk: Desk,
  topicId: string,
  centerId: string,
): RouteStep[] {
  const { organisation } = stores;
  const [center, topic] = [organisation.center(centerId), organisation.topic(topicId)];
  if (center === null || topic === null) throw new AppError('NOT_FOUND');
  const rule = ruleOf(stores, { topicId });
  const served = servedDesks(stores);
  const others = routeFor({ ...topic, deskKind: desk.kind }, center, organisation.desks(), rule)
    .filter(({ deskId }) => deskId !== desk.id && served.has(deskId))
    .map((step) => ({ ...step, afterMs: Math.max(step.afterMs, rule.otherBranchAfterMs) }));
  return [{ deskId: desk.id, reason: reasonFor(desk, center), afterMs: 0 }, ...others];
}

/** The first of the steps that are left is asked at once. */
function withoutGap(steps: readonly RouteStep[]): RouteStep[] {
  const gap = steps[0]?.afterMs ?? 0;
  return steps.map((step) => ({ ...step, afterMs: step.afterMs - gap }));
}
