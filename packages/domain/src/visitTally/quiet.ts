import type { VisitFigures } from './state.ts';
import { mondayOf } from '../localTime.ts';
import { weeksBefore } from './tally.ts';

/** So many full weeks without a visit, or without anybody who helped, are quiet. */
const QUIET_WEEKS = 2;

/** A week in which the center was open on fewer days, as of holidays, says nothing. */
export const FEWEST_OPEN_DAYS = 3;

/** How far back weeks are looked for; before that the place was closed for other reasons. */
const FARTHEST_WEEKS = 8;

/** What was missing: anybody who came, or anybody of staff who stood beside them and introduced them. */
export const QUIET_KINDS = ['visits', 'introductions'] as const;
export type QuietKind = (typeof QUIET_KINDS)[number];

/** What is known of a center and its kiosks. */
export interface QuietFacts {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The days on which those kiosks were set up that may be used now. */
  readonly kiosksSince: readonly string[];
  /** On how many days of the week that begins with this Monday the center was open. */
  readonly openDaysIn: (week: string) => number;
  readonly figuresIn: (week: string) => VisitFigures;
}

/**
 * Whether the kiosks of a center were quiet for the last two full weeks in which it was open, and ever since; `null` when
 * not, and where that cannot be said: without a kiosk that was there all the time, and with fewer weeks.
 */
export function quietAt(facts: QuietFacts): QuietKind | null {
  const thisWeek = mondayOf(facts.today);
  if (isBusy(facts.figuresIn(thisWeek))) return null;
  const oldest = oldestQuietWeek(facts, thisWeek);
  if (oldest === null || !facts.kiosksSince.some((day) => day <= oldest)) return null;
  let visits = 0;
  for (let week = thisWeek; week >= oldest; week = weeksBefore(week, 1)) {
    const figures = facts.figuresIn(week);
    if (isBusy(figures)) return null;
    visits += figures.visits;
  }
  return visits === 0 ? 'visits' : 'introductions';
}

/** Somebody of staff stood beside a resident, which is what the hint asks for. */
const isBusy = ({ helped, introductions }: VisitFigures): boolean => helped + introductions > 0;

/** The first of the last full weeks in which the center was open. */
function oldestQuietWeek(facts: QuietFacts, thisWeek: string): string | null {
  let found = 0;
  for (let back = 1; back <= FARTHEST_WEEKS; back += 1) {
    const week = weeksBefore(thisWeek, back);
    if (facts.openDaysIn(week) >= FEWEST_OPEN_DAYS) found += 1;
    if (found === QUIET_WEEKS) return week;
  }
  return null;
}
