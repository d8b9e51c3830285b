import type { Consultation, RecordPlace } from '@madoguchi/domain';
import type { SearchEntry, Stores } from '../../ports/store.ts';
import type { FindingStore, RecordChange, RecordKind } from './kind.ts';
import { MARKS, placeWithin, searchedWhole, type SearchedRecord } from './searched.ts';

/** The entry by which a record that has ended is found. */
export function entryOf<R, E, S extends FindingStore<R>, C>(
  stores: Stores,
  kind: RecordKind<R, E, S, C>,
  record: R,
  consultation: Consultation | null,
): SearchEntry | null {
  if (kind.search === undefined) return null;
  const of = kind.search.about(stores, record, consultation);
  const place = placeWithin(kind.placeOf(stores, record), consultation);
  return {
    ...{ kind: kind.name, id: kind.form.idOf(record), at: of.at },
    marks: marksOf(kind.name, of, place, kind.search.consultationOf(record)),
    text: searchedWhole(stores, of),
  };
}

function marksOf(
  kind: string,
  of: SearchedRecord,
  place: RecordPlace,
  consultationId: string | null,
): readonly string[] {
  const { desk, center, branch, staff, topic, result, month } = MARKS;
  const marks = [
    MARKS.kind(kind),
    month(of.at),
    ...[of.deskId, ...place.deskIds].map(desk),
    ...(place.centerId === '' ? [] : [center(place.centerId)]),
    ...place.branchIds.map(branch),
    ...place.staffIds.map(staff),
    ...(of.topicId === null ? [] : [topic(of.topicId)]),
    ...of.results.map(result),
    ...(consultationId === null ? [] : [MARKS.consultation(consultationId)]),
  ];
  return [...new Set(marks)];
}

/** Enters a record into the index as soon as it has ended, and anew when it is corrected afterwards. */
export function enterEnded<R, E, S extends FindingStore<R>, C>(
  stores: Stores,
  kind: RecordKind<R, E, S, C>,
  { before, after }: RecordChange<R, E>,
): void {
  if (kind.search === undefined || kind.form.isLive(after)) return;
  const consultationId = kind.search.consultationOf(after);
  const c = consultationId === null ? null : stores.consultations.get(consultationId);
  const entry = entryOf(stores, kind, after, c);
  const wasThere = before !== null && !kind.form.isLive(before);
  if (entry !== null) stores.search.enter(entry, wasThere);
}
