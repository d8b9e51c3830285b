import {
  comparedVisits,
  instantOfMinute,
  isLow,
  localDay,
  mondayOf,
  RADAR_WEEKS,
  RADAR_WEEKS_BEFORE,
  weeksBefore,
  type VisitsOnDays,
} from '@madoguchi/domain';
import type { CenterRadar, RouteResponse } from '@madoguchi/protocol';
import type { UnmetDemand } from '../../ports/store.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import {
  countedByDay,
  countedSince,
  offerOf,
  visitsIn,
  type CenterOffer,
  type RadarMoment,
} from './radarFacts.ts';
import type { FiguresParts } from './wardFigures.ts';

type Hints = CenterRadar['hints'];

/** 使われ方: where fewer come than one could expect, and what might help. */
export class LowUseRadar {
  readonly #parts: FiguresParts;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
  }

  /** The last four full weeks of every center, those of which somebody should look after first. */
  async of(): Promise<RouteResponse<'lowUseRadar'>> {
    const { db, clock, timeZone } = this.#parts;
    const now = clock.now();
    const today = localDay(now, timeZone);
    const until = mondayOf(today);
    const from = weeksBefore(until, RADAR_WEEKS);
    const instantOf = (day: string): number => instantOfMinute(day, 0, timeZone);
    const unmet = await db.archive.unmetDemand(instantOf(from), instantOf(until));
    return db.read((stores) => {
      const centers = centersOn({ stores, now, today, timeZone }, { from, until }, unmet);
      return { from, until, centers };
    });
  }
}

interface Looked {
  readonly centerId: string;
  readonly district: string;
  readonly seen: VisitsOnDays;
  readonly before: VisitsOnDays;
  readonly offer: CenterOffer;
}

function centersOn(
  moment: RadarMoment,
  span: { readonly from: string; readonly until: string },
  unmet: readonly UnmetDemand[],
): CenterRadar[] {
  const { stores } = moment;
  const earlier = { from: weeksBefore(span.from, RADAR_WEEKS_BEFORE), until: span.from };
  const counted = countedByDay(stores, { from: earlier.from, until: span.until });
  const first = firstCounted(moment);
  const all = stores.organisation.centers().map(({ id: centerId, district }): Looked => {
    const center = { centerId, since: countedSince(moment, centerId, first) };
    return {
      ...{ centerId, district },
      seen: visitsIn(moment, center, span, counted),
      before: visitsIn(moment, center, earlier, counted),
      offer: offerOf(moment, centerId, span, { unmet, counted }),
    };
  });
  return all
    .map((each) => radarOf(each, all))
    .toSorted((a, b) => lowIn(b) - lowIn(a) || a.visits - b.visits);
}

/** Days before anything was counted are no days on which nobody came. */
function firstCounted({ stores, today }: RadarMoment): string {
  let first = today;
  for (const { month, days } of stores.records(monthFiguresKind).all()) {
    for (const day of Object.keys(days)) {
      if (`${month}-${day}` < first) first = `${month}-${day}`;
    }
  }
  return first;
}

function radarOf(own: Looked, all: readonly Looked[]): CenterRadar {
  const { centerId, district, seen, before, offer } = own;
  // Who has no kiosk yet cannot be compared with, and lends nothing to a comparison.
  const others = all.filter((each) => each.centerId !== centerId && each.seen.days > 0);
  const peers = others.reduce(
    (sum, each) => ({
      visits: sum.visits + each.seen.visits,
      days: sum.days + each.seen.days,
    }),
    { visits: 0, days: 0 },
  );
  return {
    ...{ centerId, district, visits: seen.visits },
    past: comparedVisits(seen, before),
    peers: comparedVisits(seen, peers),
    hints: hintsOf(offer, others),
  };
}

/** In how many of the two comparisons few came; centers with the most stand first, those with the fewest visits before others. */
const lowIn = ({ past, peers }: CenterRadar): number => [past, peers].filter(isLow).length;

function hintsOf(offer: CenterOffer, others: readonly Looked[]): Hints {
  const { kiosks, halfDays, cameClosed, notServed, helped } = offer;
  const usual = medianOf(others.map((each) => each.offer.halfDays));
  const missing = missingTopics(offer, others);
  const hints: (Hints[number] | null)[] = [
    kiosks.all === 0 ? { kind: 'noKiosk' } : null,
    kiosks.closed > 0 ? { kind: 'kioskClosed', count: kiosks.closed } : null,
    kiosks.all > kiosks.closed && kiosks.connected === 0 ? { kind: 'kioskAway' } : null,
    usual !== null && halfDays < usual ? { kind: 'fewerHours', count: usual - halfDays } : null,
    cameClosed > 0 ? { kind: 'cameClosed', count: cameClosed } : null,
    notServed > 0 ? { kind: 'notServed', count: notServed } : null,
    missing.length > 0 ? { kind: 'topicsMissing', topicIds: missing } : null,
    kiosks.all > 0 && helped === 0 ? { kind: 'nobodyHelps' } : null,
  ];
  return hints.filter((hint) => hint !== null);
}

/** Topics that most other centers offer. */
function missingTopics({ topicIds }: CenterOffer, others: readonly Looked[]): string[] {
  const offered = new Map<string, number>();
  for (const { offer } of others) {
    for (const id of offer.topicIds) offered.set(id, (offered.get(id) ?? 0) + 1);
  }
  return [...offered]
    .filter(([id, count]) => count > others.length / 2 && !topicIds.has(id))
    .map(([id]) => id);
}

/** The middle one, the lower of two; `null` of none. */
const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
