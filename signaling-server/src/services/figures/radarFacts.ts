import {
  countIn,
  dayAfter,
  localDay,
  openPartsOn,
  visitFigures,
  type VisitsOnDays,
} from '@madoguchi/domain';
import type { Stores, UnmetDemand } from '../../ports/store.ts';
import { holidayOn } from '../hours/holidays.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { visitTallyKind } from '../records/visitTally/index.ts';
import { topicsAt } from '../queue/kioskTopics.ts';

/** Some days, the first and the one after the last (`YYYY-MM-DD`). */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** What the radar reads, and when. */
export interface RadarMoment {
  readonly stores: Stores;
  readonly now: number;
  readonly today: string;
  readonly timeZone: string;
}

const daysOf = ({ from, until }: Span): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day < until; day = dayAfter(day)) days.push(day);
  return days;
};

/** By center and day, how many took a ticket and how many stopped waiting, of the months that have days. */
export function countedByDay(
  stores: Stores,
  span: Span,
): ReadonlyMap<string, { readonly visits: number; readonly left: number }> {
  const kept = stores.records(monthFiguresKind);
  const months = new Set(daysOf(span).map((day) => day.slice(0, 7)));
  const found = new Map<string, { visits: number; left: number }>();
  for (const { month, centerId, days } of [...months].flatMap((each) => kept.in(each))) {
    for (const [day, counts] of Object.entries(days)) {
      const key = `${centerId} ${month}-${day}`;
      const { visits, left } = found.get(key) ?? { visits: 0, left: 0 };
      found.set(key, {
        visits: visits + countIn(counts, 'visits'),
        left: left + countIn(counts, 'outcome.cancelled'),
      });
    }
  }
  return found;
}

/** The first day from which a center could be counted: it had a kiosk, and the ward counted. */
export function countedSince(
  { stores, timeZone }: RadarMoment,
  centerId: string,
  firstCounted: string,
): string | null {
  const days = stores.kiosks.at(centerId).map(({ enrolledAt }) => localDay(enrolledAt, timeZone));
  const first = days.toSorted()[0];
  if (first === undefined) return null;
  return first > firstCounted ? first : firstCounted;
}

/** Visits of a center in a span, on the days on which it was open and could be counted. */
export function visitsIn(
  { stores }: RadarMoment,
  { centerId, since }: { readonly centerId: string; readonly since: string | null },
  span: Span,
  counted: ReturnType<typeof countedByDay>,
): VisitsOnDays {
  if (since === null) return { visits: 0, days: 0 };
  const hours = stores.organisation.openingHours();
  const days = daysOf(span).filter((day) => day >= since);
  const isOpen = (day: string): boolean =>
    openPartsOn(hours, { centerId, deskId: null }, holidayOn, day).length > 0;
  const visits = days.map((day) => counted.get(`${centerId} ${day}`)?.visits ?? 0);
  return { visits: visits.reduce((sum, each) => sum + each, 0), days: days.filter(isOpen).length };
}

/** What a center offers, as far as it may be why few come. */
export interface CenterOffer {
  /** Enrolled kiosks, those out of use, and those that are connected now. */
  readonly kiosks: { readonly all: number; readonly closed: number; readonly connected: number };
  /** Half days on which it is open in the span. */
  readonly halfDays: number;
  readonly topicIds: ReadonlySet<string>;
  /** Who came when it was closed, and who was not served for want of somebody free. */
  readonly cameClosed: number;
  readonly notServed: number;
  /** How often somebody of its staff stood beside a resident in the span. */
  readonly helped: number;
}

/** What a center offers in a span of full weeks. */
export function offerOf(
  moment: RadarMoment,
  centerId: string,
  span: Span,
  seen: {
    readonly unmet: readonly UnmetDemand[];
    readonly counted: ReturnType<typeof countedByDay>;
  },
): CenterOffer {
  const { stores } = moment;
  const kiosks = stores.kiosks.at(centerId);
  const closures = stores.records(kioskClosureKind);
  const hours = stores.organisation.openingHours();
  const days = daysOf(span);
  const unmet = seen.unmet.filter((each) => each.centerId === centerId);
  const closed = unmet.filter(({ because }) => because === 'closed').length;
  const left = days.map((day) => seen.counted.get(`${centerId} ${day}`)?.left ?? 0);
  const tallies = stores.records(visitTallyKind);
  return {
    kiosks: {
      all: kiosks.length,
      closed: kiosks.filter(({ id }) => closures.get(id).state === 'closed').length,
      connected: kiosks.filter(({ id }) => stores.connectedKiosks.has(id)).length,
    },
    halfDays: days.reduce(
      (sum, day) => sum + openPartsOn(hours, { centerId, deskId: null }, holidayOn, day).length,
      0,
    ),
    topicIds: new Set(
      topicsAt(moment, centerId, false)
        .filter(({ state }) => state === 'shown')
        .map(({ id }) => id),
    ),
    cameClosed: closed,
    notServed: unmet.length - closed + left.reduce((sum, each) => sum + each, 0),
    helped: visitFigures(days.flatMap((day) => tallies.in(centerId, day))).helped,
  };
}
