import type { CheckFacts, Counts, FoundByItself, RolloutPlace } from '@madoguchi/domain';
import {
  chooseDesk,
  countIn,
  dayAfter,
  instantOfMinute,
  localDay,
  openSpansOn,
  routeFor,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { ruleOf } from '../dispatch/dispatcher.ts';
import { holidayOn } from '../hours/holidays.ts';
import { servedDesks } from '../queue/servedDesks.ts';
import { formTemplateKind } from '../records/formTemplate/index.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { trainingKind } from '../records/training/index.ts';

/** When and where the system is looked at. */
interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

/** A desk that is open on none of so many days is not there. */
const DAYS_LOOKED_AHEAD = 7;

/** What the system knows of the checklist, for any topic at any center. What is counted is gone through once. */
export function checkFactsIn(stores: Stores, moment: Moment): (place: RolloutPlace) => CheckFacts {
  const answered = answeredCalls(stores, moment.timeZone);
  return ({ centerId, topicId }) => ({
    kiosk: enrolledKiosks(stores, centerId),
    testCall: answered.get(centerId) ?? null,
    staffTrained: practisedAt(stores, centerId),
    desk: staffedDesk(stores, { centerId, topicId }, moment),
    forms: publishedForms(stores, topicId),
  });
}

function enrolledKiosks({ kiosks }: Stores, centerId: string): FoundByItself | null {
  const there = kiosks.at(centerId);
  if (there.length === 0) return null;
  return { at: Math.min(...there.map(({ enrolledAt }) => enrolledAt)), count: there.length };
}

/** Who of the staff of a center has practised at a kiosk of it, as of the last time. */
function practisedAt(stores: Stores, centerId: string): FoundByItself | null {
  const people = stores
    .records(trainingKind)
    .at(centerId)
    .filter(({ part }) => part === 'kiosk');
  const last = people[0];
  return last === undefined ? null : { at: last.at, count: people.length };
}

/** A call that was answered from a center shows that its line carries one; by center, since the first. */
function answeredCalls(stores: Stores, timeZone: string): ReadonlyMap<string, FoundByItself> {
  const found = new Map<string, { at: number; count: number }>();
  for (const { centerId, month, total, days } of stores.records(monthFiguresKind).all()) {
    const count = countIn(total, 'answered');
    if (count === 0) continue;
    const at = instantOfMinute(`${month}-${firstDay(days)}`, 0, timeZone);
    const before = found.get(centerId) ?? { at, count: 0 };
    found.set(centerId, { at: Math.min(at, before.at), count: before.count + count });
  }
  return found;
}

/** Days that were given up leave the first of their month. */
const firstDay = (days: Readonly<Record<string, Counts>>): string =>
  Object.entries(days)
    .filter(([, counts]) => countIn(counts, 'answered') > 0)
    .map(([day]) => day)
    .toSorted()[0] ?? '01';

/** Who answers at the desk that a topic leads to from a center, where it is open soon. */
function staffedDesk(
  stores: Stores,
  { centerId, topicId }: RolloutPlace,
  { now, timeZone }: Moment,
): FoundByItself | null {
  const { organisation, staff } = stores;
  const [center, topic] = [organisation.center(centerId), organisation.topic(topicId)];
  if (center === null || topic === null) return null;
  const route = routeFor(topic, center, organisation.desks(), ruleOf(stores, { topicId }));
  const deskId = chooseDesk(route, servedDesks(stores))?.deskId;
  if (deskId === undefined) return null;
  const people = staff
    .all()
    .filter((s) => s.role === 'specialist' && !s.disabled && s.deskIds.includes(deskId));
  const today = localDay(now, timeZone);
  const opensSoon = Array.from({ length: DAYS_LOOKED_AHEAD }, (_, days) => dayAfter(today, days))
    .map((day) => openSpansOn(organisation.openingHours(), { centerId, deskId }, holidayOn, day))
    .some((spans) => spans.length > 0);
  return people.length > 0 && opensSoon ? { at: null, count: people.length } : null;
}

/** The forms that are made for a topic and can be begun. */
function publishedForms(stores: Stores, topicId: string): FoundByItself | null {
  const forms = stores
    .records(formTemplateKind)
    .all()
    .filter(({ state, template }) => state === 'published' && template.topicIds.includes(topicId));
  if (forms.length === 0) return null;
  const ids = new Set(forms.map(({ template }) => template.id));
  return { at: Math.max(...forms.map(({ publishedAt }) => publishedAt)), count: ids.size };
}
