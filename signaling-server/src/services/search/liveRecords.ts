import type { Actor } from '@madoguchi/domain';
import type { RecordQuery } from '@madoguchi/protocol';
import { SEARCHED_RECORDS } from '@madoguchi/protocol';
import type { SearchQuestion, Stores } from '../../ports/store.ts';
import type { AnyKind } from '../records/kind.ts';
import { searchedWhole } from '../records/searched.ts';
import { foundOf, isSearched, type FoundRecord } from './foundRecords.ts';
import { mayRead } from './reach.ts';

/**
 * What goes on and fits, the newest first. It is in memory and not in the index. Without any words only that is
 * listed which is over for its resident: the queue has its own list.
 */
export function liveRecords(
  stores: Stores,
  kinds: Iterable<AnyKind>,
  reader: Extract<Actor, { kind: 'staff' }>,
  query: RecordQuery,
  question: SearchQuestion,
): readonly FoundRecord[] {
  const found: FoundRecord[] = [];
  for (const kind of kinds) {
    if (!isSearched(kind) || (query.kind !== null && query.kind !== kind.name)) continue;
    for (const record of kind.open(stores.records(kind))) {
      const consultationId = kind.search.consultationOf(record);
      const c = consultationId === null ? null : stores.consultations.get(consultationId);
      const each = foundOf(stores, kind, record, c);
      if (fits(stores, each, query, question) && mayReadFound(stores, reader, each)) {
        found.push(each);
      }
    }
  }
  return found.toSorted((a, b) => b.of.at - a.of.at).slice(0, SEARCHED_RECORDS);
}

const mayReadFound = (
  stores: Stores,
  reader: Parameters<typeof mayRead>[1],
  { kind, record }: FoundRecord,
): boolean => mayRead(stores, reader, kind.placeOf(stores, record));

function fits(
  stores: Stores,
  found: FoundRecord,
  query: RecordQuery,
  { words, since, before }: SearchQuestion,
): boolean {
  const { of } = found;
  if (of.at < since || of.at >= before) return false;
  if (words.length === 0 && query.result === null && !of.isListed) return false;
  if (query.topicId !== null && of.topicId !== query.topicId) return false;
  if (query.result !== null && !of.results.includes(query.result)) return false;
  if (!liesAt(stores, found, query)) return false;
  const whole = words.length === 0 ? '' : searchedWhole(stores, of);
  return words.every((word) => whole.includes(word));
}

function liesAt(
  stores: Stores,
  { kind, record, of, consultation }: FoundRecord,
  { deskId, centerId }: RecordQuery,
): boolean {
  const place = kind.placeOf(stores, record);
  if (deskId !== null && ![of.deskId, ...place.deskIds].includes(deskId)) return false;
  return centerId === null || (consultation?.centerId ?? place.centerId) === centerId;
}
