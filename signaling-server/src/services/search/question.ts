import { DAY_MS, dayAfter, instantOfMinute, searchedWords } from '@madoguchi/domain';
import { SEARCHED_RECORDS, type RecordQuery } from '@madoguchi/protocol';
import type { SearchQuestion } from '../../ports/store.ts';
import { MARKS } from '../records/searched.ts';

/** Longer times are not asked by their months. */
const MOST_MONTHS = 36;

/** A query of a page as the index is asked. `reach` is what the reader's rights are, `null` for the whole ward. */
export function questionOf(
  query: RecordQuery,
  reach: readonly string[] | null,
  timeZone: string,
): SearchQuestion {
  const { kind, topicId, deskId, centerId, result } = query;
  const { since, before } = timeOf(query, timeZone);
  const months = monthsOf(since, before);
  const asked = [
    reach,
    kind === null ? null : [MARKS.kind(kind)],
    topicId === null ? null : [MARKS.topic(topicId)],
    deskId === null ? null : [MARKS.desk(deskId)],
    centerId === null ? null : [MARKS.center(centerId)],
    result === null ? null : [MARKS.result(result)],
    months,
  ];
  return {
    marks: asked.filter((group) => group !== null),
    words: searchedWords(query.words),
    ...{ since, before, after: query.after },
    // One more tells that there are more.
    limit: SEARCHED_RECORDS + 1,
  };
}

/** From the beginning of the first day to the end of the last, in the ward's time zone. */
const timeOf = ({ from, until }: RecordQuery, timeZone: string) => ({
  since: from === null ? 0 : instantOfMinute(from, 0, timeZone),
  before: until === null ? FOREVER : instantOfMinute(dayAfter(until), 0, timeZone),
});

const FOREVER = Number.MAX_SAFE_INTEGER;

/** The months that a time touches; `null` for a time without a bound, or a long one. */
function monthsOf(since: number, before: number): readonly string[] | null {
  if (since === 0 || before === FOREVER) return null;
  if (before - since > MOST_MONTHS * 31 * DAY_MS) return null;
  const months = new Set<string>();
  for (let at = since; at < before; at += DAY_MS) months.add(MARKS.month(at));
  if (before > since) months.add(MARKS.month(before - 1));
  return [...months];
}
