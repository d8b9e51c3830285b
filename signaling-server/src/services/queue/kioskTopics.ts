import type { Opening, Topic } from '@madoguchi/domain';
import { chooseDesk, laidOut, routeFor } from '@madoguchi/domain';
import type { ShownTopic, TopicView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { bookingRulesKind } from '../records/bookingRules/kind.ts';
import { rolloutKind } from '../records/rollout/index.ts';
import { topicLayoutKind } from '../records/topicLayout/index.ts';
import { standingOf } from '../rollout/standing.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import { openingOf } from '../hours/opening.ts';
import { otherWaysFrom } from './otherWays.ts';
import { servedDesks } from './servedDesks.ts';

const MINUTE_MS = 60_000;

/** When and where topics are shown. */
interface Moment {
  readonly stores: Stores;
  readonly now: number;
  readonly timeZone: string;
  readonly today: string;
}

/** What was found out about the topics of one ward in one minute. */
interface Known {
  readonly minute: string;
  readonly sources: readonly unknown[];
  readonly atCenters: Map<string, TopicView[]>;
}

const known = new WeakMap<readonly Topic[], Known>();

/**
 * What can be chosen at a center: where each topic leads from there, and whether anybody can be called.
 *
 * Every view of a kiosk shows it, and it changes when somebody changes the ward or its people, and with
 * the hours, which are in whole minutes. So it is found out once a minute for each center.
 */
export function topicsAt(moment: Moment, centerId: string, asPractice: boolean): TopicView[] {
  const { atCenters } = knownOf(moment);
  const key = asPractice ? `${centerId} practice` : centerId;
  const topics = atCenters.get(key) ?? findTopics(moment, centerId, asPractice);
  atCenters.set(key, topics);
  return topics;
}

/** Lists that are the same objects as before hold what they held. */
function knownOf({ stores, now, timeZone, today }: Moment): Known {
  const { organisation, staff } = stores;
  const topics = organisation.topics();
  const sources = [
    organisation.desks(),
    organisation.centers(),
    organisation.topicRules(),
    organisation.routingRules(),
    organisation.openingHours(),
    staff.all(),
    stores.records(rolloutKind).all(),
    stores.records(topicLayoutKind).all(),
  ];
  const minute = `${String(Math.floor(now / MINUTE_MS))} ${today} ${timeZone}`;
  const before = known.get(topics);
  const isSame = before?.sources.every((source, n) => source === sources[n]) ?? false;
  if (before?.minute === minute && isSame) return before;
  const fresh = { minute, sources, atCenters: new Map<string, TopicView[]>() };
  known.set(topics, fresh);
  return fresh;
}

function findTopics(moment: Moment, centerId: string, asPractice: boolean): TopicView[] {
  const { stores, now, timeZone, today } = moment;
  const { organisation } = stores;
  const center = organisation.center(centerId);
  if (center === null) return [];
  const desks = organisation.desks();
  const served = servedDesks(stores);
  const layouts = stores.records(topicLayoutKind);
  const topics = laidOut(organisation.topics(), layouts.ofWard(), layouts.get(centerId), today);
  return topics.flatMap((topic: Topic): TopicView[] => {
    const { id, icon, name, hint } = topic;
    const route = routeFor(topic, center, desks, ruleOf(stores, { topicId: id }));
    const step = chooseDesk(route, served);
    const desk = desks.find((d) => d.id === step?.deskId);
    if (step === null || desk === undefined) return [];
    const place = { centerId, deskId: desk.id };
    const { state, reason, shownFrom } = standingOf(stores, id, place, today, asPractice);
    const facts = { id, icon, name, hint };
    if (state === 'preparing') return [{ ...facts, state, shownFrom }];
    if (state === 'stopped') return [{ ...facts, state, reason, shownFrom }];
    const opening = openingView(openingOf(stores, place, now, timeZone), () =>
      otherWaysFrom(moment, center, desk),
    );
    const bookable = stores.records(bookingRulesKind).get(desk.id).isOpen;
    const routed = { name: desk.name, reason: step.reason };
    return [{ ...facts, state, desk: routed, bookable, opening }];
  });
}

const openingView = (
  opening: Opening,
  otherWays: () => ReturnType<typeof otherWaysFrom>,
): ShownTopic['opening'] =>
  opening.state === 'open'
    ? { state: 'open' }
    : { state: 'closed', opensAt: opening.opensAt, reason: opening.reason, ...otherWays() };
