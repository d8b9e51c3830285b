import type { Actor, Consultation, FoundPart } from '@madoguchi/domain';
import { excerptOf, formatTicket } from '@madoguchi/domain';
import type { RecordRow } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { findRecord } from '../records/find.ts';
import type { AnyKind } from '../records/kind.ts';
import type { SearchedKind, SearchedRecord } from '../records/searched.ts';
import { textsOf } from '../records/searched.ts';
import { mayRead } from './reach.ts';

/** A record that was found, as it is now, with the consultation that it belongs to. */
export interface FoundRecord {
  readonly kind: AnyKind & { readonly search: SearchedKind<unknown> };
  readonly record: unknown;
  readonly id: string;
  readonly consultation: Consultation | null;
  readonly of: SearchedRecord;
}

type Searched = FoundRecord['kind'];

export const isSearched = (kind: AnyKind): kind is Searched => kind.search !== undefined;

export const keyOf = ({ kind, id }: FoundRecord): string => `${kind.name} ${id}`;

/** Reads what was found; `null` for what is not there any more. */
export async function readFound(
  db: Database,
  kind: Searched,
  id: string,
): Promise<FoundRecord | null> {
  const record = await findRecord(db, kind, id);
  if (record === null) return null;
  const consultationId = kind.search.consultationOf(record);
  const consultation =
    consultationId === null ? null : await findRecord(db, consultationKind, consultationId);
  return db.read((stores) => foundOf(stores, kind, record, consultation));
}

/** A record with what of it is searched. */
export function foundOf(
  stores: Stores,
  kind: Searched,
  record: unknown,
  consultation: Consultation | null,
): FoundRecord {
  const of = kind.search.about(stores, record, consultation);
  return { kind, record, id: kind.form.idOf(record), consultation, of };
}

/** At most so many places are shown where the words of a search stand. */
const MOST_EXCERPTS = 3;

/** The words that were found stand in what was written, not only in a ticket or a name. */
export const isWritten = ({ excerpts }: RecordRow): boolean =>
  excerpts.some(({ field }) => field !== 'ticket' && field !== 'topic');

/** A line of the list, with what matched. */
export function rowOf(
  stores: Stores,
  reader: Extract<Actor, { kind: 'staff' }>,
  found: FoundRecord,
  words: readonly string[],
): RecordRow {
  const { kind, id, of, consultation: c } = found;
  const { organisation, staff } = stores;
  const topic = of.topicId === null ? null : organisation.topic(of.topicId);
  return {
    ...{ kind: kind.name, id, at: of.at, isOpen: of.isOpen, results: [...of.results] },
    consultationId: c?.id ?? null,
    ticket: of.ticket && formatTicket(of.ticket),
    topicName: topic?.name ?? null,
    deskName: organisation.desk(of.deskId)?.name ?? { ja: of.deskId },
    specialistName: of.staffId && (staff.get(of.staffId)?.displayName ?? of.staffId),
    excerpts: excerptsOf(stores, of, words),
    mayOpen: c !== null && mayRead(stores, reader, consultationKind.placeOf(stores, c)),
  };
}

function excerptsOf(stores: Stores, of: SearchedRecord, words: readonly string[]) {
  if (words.length === 0) return [];
  return textsOf(stores, of)
    .flatMap(({ field, text }) => {
      const parts: readonly FoundPart[] | null = excerptOf(text, words);
      return parts === null ? [] : [{ field, parts: [...parts] }];
    })
    .slice(0, MOST_EXCERPTS);
}
