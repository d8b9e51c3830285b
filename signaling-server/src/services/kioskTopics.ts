import type { Opening, Topic } from '@madoguchi/domain';
import { chooseDesk, routeFor, topicStateAt } from '@madoguchi/domain';
import type { ShownTopic, TopicView } from '@madoguchi/protocol';
import type { Stores } from '../ports/store.ts';
import { ruleOf } from './dispatcher.ts';
import { openingOf } from './hours.ts';
import { otherWaysFrom } from './otherWays.ts';
import { servedDesks } from './servedDesks.ts';

/** When and where topics are shown. */
interface Moment {
  readonly stores: Stores;
  readonly now: number;
  readonly timeZone: string;
  readonly today: string;
}

/** What can be chosen at a center: where each topic leads from there, and whether anybody can be called. */
export function topicsAt(moment: Moment, centerId: string): TopicView[] {
  const { stores, now, timeZone, today } = moment;
  const { organisation } = stores;
  const center = organisation.center(centerId);
  if (center === null) return [];
  const desks = organisation.desks();
  const served = servedDesks(stores);
  const rules = organisation.topicRules();
  return organisation.topics().flatMap((topic: Topic): TopicView[] => {
    const { id, icon, name, hint } = topic;
    const route = routeFor(topic, center, desks, ruleOf(stores, { topicId: id }));
    const step = chooseDesk(route, served);
    const desk = desks.find((d) => d.id === step?.deskId);
    if (step === null || desk === undefined) return [];
    const place = { centerId, deskId: desk.id };
    const { state, reason, shownFrom } = topicStateAt(rules, id, place, today);
    const facts = { id, icon, name, hint };
    if (state === 'preparing') return [{ ...facts, state, shownFrom }];
    if (state === 'stopped') return [{ ...facts, state, reason, shownFrom }];
    const opening = openingView(openingOf(stores, place, now, timeZone), () =>
      otherWaysFrom(moment, center, desk),
    );
    return [{ ...facts, state, desk: { name: desk.name, reason: step.reason }, opening }];
  });
}

const openingView = (
  opening: Opening,
  otherWays: () => ReturnType<typeof otherWaysFrom>,
): ShownTopic['opening'] =>
  opening.state === 'open'
    ? { state: 'open' }
    : { state: 'closed', opensAt: opening.opensAt, reason: opening.reason, ...otherWays() };
