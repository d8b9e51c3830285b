import type { AuditFact, HoursException, OpeningHours, Span } from '@madoguchi/domain';
import { WEEKDAYS } from '@madoguchi/domain';
import { changeDetails } from './details.ts';

type Details = AuditFact['details'];

/** What differs between the hours of a place before and after, for the audit log; `null` is none. */
export function hoursDetails(before: OpeningHours | null, after: OpeningHours | null): Details {
  return changeDetails(
    before && facts(before, after?.exceptions ?? []),
    after && facts(after, before?.exceptions ?? []),
  );
}

/** Of the exceptions only those that differ: a list of a year would be cut. */
function facts(hours: OpeningHours, others: readonly HoursException[]): Details {
  const same = new Set(others.map(wordsOf));
  const exceptions = hours.exceptions.map(wordsOf).filter((each) => !same.has(each));
  return {
    ...Object.fromEntries(WEEKDAYS.map((day) => [day, spansOf(hours.week[day])])),
    openOnHolidays: hours.openOnHolidays,
    openAtYearEnd: hours.openAtYearEnd,
    exceptions: exceptions.join(', '),
  };
}

const spansOf = (spans: readonly Span[]): string =>
  spans.map(({ from, until }) => `${from}–${until}`).join(' ');

const wordsOf = ({ day, spans, reason }: HoursException): string =>
  [day, spansOf(spans), reason].filter((part) => part !== '').join(' ');
