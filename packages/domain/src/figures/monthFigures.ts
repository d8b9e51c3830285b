import { ok, refuse, type Result } from '../errors.ts';
import { instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import { countedOn, type Count, type Counts } from './counters.ts';

/** Where and when something is counted. */
export interface FiguresPlace {
  /** `YYYY-MM`, of the day of the ticket. */
  readonly month: string;
  readonly centerId: string;
  readonly deskId: string;
  readonly topicId: string;
  /** Empty for what is of no kiosk, and for what was counted before kiosks were told apart. */
  readonly kioskId: string;
}

/** 数字: what is counted of the visits of one month from a kiosk of a center to a desk about a topic; of nobody. */
export interface MonthFigures extends FiguresPlace {
  readonly id: string;
  readonly state: 'kept' | 'over';
  readonly total: Counts;
  /** By the day of the month (`01`); none once the days have been given up. */
  readonly days: Readonly<Record<string, Counts>>;
}

export type MonthFiguresEvent =
  | { readonly type: 'count'; readonly day: string; readonly counts: readonly Count[] }
  /** Its days are given up: nobody compares days of years ago. */
  | { readonly type: 'giveUpDays' }
  | { readonly type: 'end' };

/** Single days are told for two years and the month in which they end. */
export const DAYS_KEPT_MONTHS = 25;
/** Months are compared over ten years. */
export const FIGURES_KEPT_MONTHS = 121;
/** The same in days, for the table of how long kinds are kept; the months decide. */
export const FIGURES_KEPT_DAYS = Math.ceil((FIGURES_KEPT_MONTHS * 365.25) / 12);

/** A month so many months after one (`YYYY-MM`), before it for a negative number. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const count = year * 12 + of - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const emptyMonth = (place: FiguresPlace): MonthFigures => ({
  // What is of no kiosk has the name that everything had before kiosks were told apart.
  id: [place.month, place.centerId, place.deskId, place.topicId, place.kioskId].join(' ').trimEnd(),
  state: 'kept',
  ...place,
  total: {},
  days: {},
});

/** The one rule by which they change. Refuses with `WRONG_STATE` what is over. */
export function monthFiguresTransition(
  figures: MonthFigures,
  event: MonthFiguresEvent,
): Result<MonthFigures> {
  if (figures.state === 'over') return refuse('WRONG_STATE');
  switch (event.type) {
    case 'count': {
      const day = event.day.slice(-2);
      const days = { ...figures.days, [day]: countedOn(figures.days[day] ?? {}, event.counts) };
      return ok({ ...figures, total: countedOn(figures.total, event.counts), days });
    }
    case 'giveUpDays':
      return ok({ ...figures, days: {} });
    case 'end':
      return ok({ ...figures, state: 'over' });
  }
}

/** When their days are given up, and when they end. */
export const monthFiguresTerms: TermsOf<MonthFigures, MonthFiguresEvent> = (
  figures,
  { timeZone },
) => {
  if (figures.state === 'over') return [];
  const firstOf = (months: number): number =>
    instantOfMinute(`${monthAfter(figures.month, months)}-01`, 0, timeZone);
  const end = { key: 'end', at: firstOf(FIGURES_KEPT_MONTHS), follows: 'calendar' } as const;
  const days = { key: 'days', at: firstOf(DAYS_KEPT_MONTHS), follows: 'calendar' } as const;
  const ends = { ...end, event: { type: 'end' } } as const;
  return Object.keys(figures.days).length === 0
    ? [ends]
    : [{ ...days, event: { type: 'giveUpDays' } }, ends];
};

/** The fiscal year (年度, April to March) in which a day or month lies, by the year in which it begins. */
export const fiscalYearOf = (time: string): number =>
  Number(monthAfter(time.slice(0, 7), -3).slice(0, 4));
