import {
  countIn,
  countsTogether,
  FEWEST_FOR_PERCENT,
  type Center,
  type Counts,
} from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';

type Places = RouteResponse<'rollouts'>['places'];
type Rows = Pick<RouteResponse<'wardFigures'>, 'rows' | 'since'>;

/** The model districts, or the others, as they are told beside each other. */
export interface ComparedSide {
  readonly side: 'model' | 'other';
  readonly districts: number;
  /** Districts in which something is offered, on trial or in service. */
  readonly begun: number;
  /** Topics in service, counted in each district. */
  readonly inService: number;
  /** What the checklists of topics lack that are prepared or on trial. */
  readonly missing: number;
  /** Months since each of those districts began, this one included, together. */
  readonly months: number;
  /** Visits of a district in a month, to a tenth; `null` for too few to say. */
  readonly perMonth: number | null;
  readonly counts: Counts;
}

/**
 * Model districts beside the others, since they began: by the oldest stage of a topic that is offered, or where that was
 * before stages, since anything was counted in the ward. `monthOf` tells the month of an instant, `thisMonth` is the present one.
 */
export const comparedSides = (
  centers: readonly Center[],
  places: Places,
  { rows, since }: Rows,
  { thisMonth, monthOf }: { readonly thisMonth: string; readonly monthOf: (at: number) => string },
): readonly ComparedSide[] =>
  (['model', 'other'] as const).map((side) => {
    const own = centers.filter(({ model }) => model === (side === 'model')).map(({ id }) => id);
    const isOwn = (id: string): boolean => own.includes(id);
    const ownPlaces = places.filter(({ centerId }) => isOwn(centerId));
    const begun = own.flatMap((id) => {
      const offered = ownPlaces.filter(
        ({ centerId, stage }) => centerId === id && isOffered(stage),
      );
      if (offered.length === 0) return [];
      const months = offered.map((place) =>
        place.since === null ? (since ?? thisMonth) : monthOf(place.since),
      );
      return [months.toSorted()[0] ?? thisMonth];
    });
    const months = begun.reduce((sum, first) => sum + monthsUntil(first, thisMonth) + 1, 0);
    const counts = countsTogether(rows.filter(({ key }) => isOwn(key)).map((row) => row.counts));
    const visits = countIn(counts, 'visits');
    return {
      ...{ side, districts: own.length, begun: begun.length, months, counts },
      inService: ownPlaces.filter(({ stage }) => stage === 'service').length,
      missing: ownPlaces
        .filter(({ stage }) => stage === 'preparing' || stage === 'trial')
        .reduce((sum, place) => sum + place.missing, 0),
      perMonth:
        visits < FEWEST_FOR_PERCENT || months === 0
          ? null
          : Math.round((visits / months) * 10) / 10,
    };
  });

const isOffered = (stage: Places[number]['stage']): boolean =>
  stage === 'trial' || stage === 'service';

const MONTHS_A_YEAR = 12;

/** How many months lie between two, `YYYY-MM`. */
function monthsUntil(from: string, until: string): number {
  const numberOf = (month: string): number => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return year * MONTHS_A_YEAR + number;
  };
  return Math.max(0, numberOf(until) - numberOf(from));
}
