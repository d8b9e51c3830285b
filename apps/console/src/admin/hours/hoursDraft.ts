import {
  TEXTS,
  textProblem,
  tidyText,
  WEEKDAYS,
  type OpeningHours,
  type Span,
  type Weekday,
} from '@madoguchi/domain';

/** A span as it is typed. */
export interface SpanDraft {
  readonly from: string;
  readonly until: string;
}

/** A day with other hours, as it is typed; no spans for a day that is closed. */
export interface ExceptionDraft {
  readonly day: string;
  readonly spans: readonly SpanDraft[];
  readonly reason: string;
}

/** The hours of one place as the form holds them. */
export interface HoursDraft {
  readonly week: Readonly<Record<Weekday, readonly SpanDraft[]>>;
  readonly openOnHolidays: boolean;
  readonly openAtYearEnd: boolean;
  readonly exceptions: readonly ExceptionDraft[];
}

/** What is wrong, and where: a day of the week or the number of an exception. */
export interface HoursProblem {
  readonly what: 'time' | 'order' | 'overlap' | 'day' | 'twice' | 'reason' | 'reasonText';
  readonly at: Weekday | number;
}

/** As many spans as a day can have. */
export const SPAN_LIMIT = 4;

/** The span that a newly opened day begins with. */
export const OFFICE_SPAN: SpanDraft = { from: '08:30', until: '17:00' };

/** The form as it opens; exceptions by their day. */
export const draftOf = ({
  week,
  openOnHolidays,
  openAtYearEnd,
  exceptions,
}: OpeningHours): HoursDraft => ({
  ...{ week, openOnHolidays, openAtYearEnd },
  exceptions: exceptions.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
});

/** What to send: spans in the order of the day, exceptions by their day. */
export function hoursOf(place: OpeningHours['place'], draft: HoursDraft): OpeningHours {
  return {
    place,
    week: eachDay((day) => inOrder(draft.week[day])),
    openOnHolidays: draft.openOnHolidays,
    openAtYearEnd: draft.openAtYearEnd,
    exceptions: draft.exceptions
      .map(({ day, spans, reason }) => ({
        day,
        spans: inOrder(spans),
        reason: tidyText('phrase', reason),
      }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

/** A record with one value for every weekday. */
export const eachDay = <T>(of: (day: Weekday) => T): Record<Weekday, T> => ({
  ...{ mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu') },
  ...{ fri: of('fri'), sat: of('sat'), sun: of('sun') },
});

/** What has to be put right, in the order of the form; at most one for each day. */
export function hoursProblems({ week, exceptions }: HoursDraft): HoursProblem[] {
  const days = exceptions.map(({ day }) => day);
  const ofWeek = WEEKDAYS.map((at) => ({ at, what: spansProblem(week[at]) }));
  const ofDays = exceptions.map((exception, at) => ({
    at,
    what: exceptionProblem(exception, days.indexOf(exception.day) < at),
  }));
  return [...ofWeek, ...ofDays].flatMap(({ at, what }) => (what === null ? [] : [{ at, what }]));
}

function exceptionProblem(
  { day, spans, reason }: ExceptionDraft,
  twice: boolean,
): HoursProblem['what'] | null {
  if (day === '') return 'day';
  if (twice) return 'twice';
  if (textProblem(reason, TEXTS.exceptionReason) !== null) return 'reasonText';
  return spansProblem(spans) ?? (reason.trim() === '' ? 'reason' : null);
}

function spansProblem(spans: readonly SpanDraft[]): 'time' | 'order' | 'overlap' | null {
  if (spans.some(({ from, until }) => from === '' || until === '')) return 'time';
  if (spans.some(({ from, until }) => from >= until)) return 'order';
  const sorted = inOrder(spans);
  const meets = sorted.some(({ from }, i) => from < (sorted[i - 1]?.until ?? ''));
  return meets ? 'overlap' : null;
}

const inOrder = (spans: readonly SpanDraft[]): Span[] =>
  spans.map(({ from, until }) => ({ from, until })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
