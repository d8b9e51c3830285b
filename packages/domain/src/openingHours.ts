/** A span of a day in the ward's time zone, `HH:MM`; `from` is before `until`. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The days of the week, Monday first as in ISO 8601. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** An exceptional day: other hours, or none, with a reason for the public. */
export interface HoursException {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly spans: readonly Span[];
  readonly reason: string;
}

/** 窓口・センターの受付時間. */
export interface OpeningHours {
  readonly place:
    | { readonly kind: 'ward' }
    | { readonly kind: 'center'; readonly centerId: string }
    | { readonly kind: 'desk'; readonly deskId: string };
  readonly week: Readonly<Record<Weekday, readonly Span[]>>;
  /** Whether it is open on 国民の祝日・休日 and from 12月29日 to 1月3日. */
  readonly openOnHolidays: boolean;
  readonly openAtYearEnd: boolean;
  readonly exceptions: readonly HoursException[];
}

/** Neighbouring days with the same hours: 月〜金 08:30–17:00. */
export interface DayRange {
  readonly from: Weekday;
  readonly until: Weekday;
  readonly spans: readonly Span[];
}

/** The week as few ranges as possible, Monday first. */
export function rangesOf(week: OpeningHours['week']): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of WEEKDAYS) {
    const last = ranges.at(-1);
    if (last && isSame(last.spans, week[day])) ranges[ranges.length - 1] = { ...last, until: day };
    else ranges.push({ from: day, until: day, spans: week[day] });
  }
  return ranges;
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every(({ from, until }, i) => from === b[i]?.from && until === b[i].until);

/** Why a place is closed. */
export type ClosedBecause = 'outside-hours' | 'holiday' | 'year-end' | 'exception';

/** Whether a place is open at an instant, and what comes next. Instants in epoch milliseconds. */
export type Opening =
  | { readonly state: 'open'; readonly closesAt: number }
  | {
      readonly state: 'closed';
      readonly because: ClosedBecause;
      /** The name of the holiday, or the reason of the exception. */
      readonly reason: string | null;
      /** The next opening; `null` when not within a year. */
      readonly opensAt: number | null;
    };

/** The name of the holiday on a day (`YYYY-MM-DD`), or `null`. */
export type HolidayOn = (day: string) => string | null;

const OFFICE_DAY: readonly Span[] = [{ from: '08:30', until: '17:00' }];

/** The default hours of a ward: those of a 総合支所. */
export const DEFAULT_HOURS: OpeningHours = {
  place: { kind: 'ward' },
  week: {
    mon: OFFICE_DAY,
    tue: OFFICE_DAY,
    wed: OFFICE_DAY,
    thu: OFFICE_DAY,
    fri: OFFICE_DAY,
    sat: [],
    sun: [],
  },
  openOnHolidays: false,
  openAtYearEnd: false,
  exceptions: [],
};
