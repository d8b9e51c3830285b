import { ok, refuse, type Result } from '../errors.ts';
import { dayAfter, instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import {
  VISIT_TALLY_KEPT_DAYS,
  type TallyPlace,
  type VisitFigures,
  type VisitTally,
  type VisitTallyEvent,
} from './state.ts';

/** The week so many weeks before one. */
export const weeksBefore = (week: string, weeks: number): string => dayAfter(week, -7 * weeks);

/** By what a tally is kept. */
export const visitTallyKey = ({ week, centerId, staffId }: TallyPlace): string =>
  [week, centerId, staffId ?? '-'].join(' ');

export const emptyVisitTally = (place: TallyPlace): VisitTally => ({
  ...{ id: visitTallyKey(place), state: 'kept' },
  ...{ ...place, visits: 0, introductions: 0 },
});

/** The one rule by which a tally changes. Refuses with `WRONG_STATE` one that is over. */
export function visitTallyTransition(
  tally: VisitTally,
  event: VisitTallyEvent,
): Result<VisitTally> {
  if (tally.state === 'over') return refuse('WRONG_STATE');
  switch (event.type) {
    case 'visit':
      return ok({ ...tally, visits: tally.visits + 1 });
    case 'introduction':
      return ok({ ...tally, introductions: tally.introductions + 1 });
    case 'end':
      return ok({ ...tally, state: 'over' });
  }
}

/** The end of the time for which a tally is kept. */
export const visitTallyTerms: TermsOf<VisitTally, VisitTallyEvent> = (tally, { timeZone }) => {
  if (tally.state === 'over') return [];
  const at = instantOfMinute(dayAfter(tally.week, VISIT_TALLY_KEPT_DAYS), 0, timeZone);
  return [{ key: 'end', at, follows: 'calendar', event: { type: 'end' } }];
};

/** The figures of some tallies together. */
export function visitFigures(tallies: readonly VisitTally[]): VisitFigures {
  const figures = { visits: 0, helped: 0, introductions: 0 };
  for (const { staffId, visits, introductions } of tallies) {
    figures.visits += visits;
    figures.introductions += introductions;
    if (staffId !== null) figures.helped += visits;
  }
  return figures;
}
