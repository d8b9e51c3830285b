import type { Consultation, RecordPlace, Ticket } from '@madoguchi/domain';
import { GAP, formatTicket, searchedText } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** One text of a record by which it is found, under the name of its field. */
export interface SearchedText {
  readonly field: string;
  readonly text: string;
}

/** What of a record is looked for, and what a list shows of it. */
export interface SearchedRecord {
  /** Epoch milliseconds of what it began with. */
  readonly at: number;
  readonly ticket: Ticket | null;
  readonly topicId: string | null;
  readonly deskId: string;
  readonly staffId: string | null;
  /** What came of it, in the words of its kind; a search may ask for each. */
  readonly results: readonly string[];
  readonly isOpen: boolean;
  /** Whether it is listed although nobody looked for words: it is over for its resident. */
  readonly isListed: boolean;
  readonly texts: readonly SearchedText[];
  /** What it took, in numbers, for its page; nothing is found by them. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** How records of a kind are found. */
export interface SearchedKind<R> {
  /** The consultation that a record belongs to; `null` for one that belongs to none. */
  consultationOf(record: R): string | null;
  /** `consultation` is what `consultationOf` names, where it is known. */
  about(stores: Stores, record: R, consultation: Consultation | null): SearchedRecord;
}

/** Ids as they are in marks: letters and digits alone, two different ones never alike. */
const inMark = (id: string): string => Buffer.from(id).toString('hex');

/** What an entry is marked with, so that places, people and filters are asked in the index itself. */
export const MARKS = {
  kind: (name: string) => `k${inMark(name)}`,
  desk: (id: string) => `d${inMark(id)}`,
  center: (id: string) => `c${inMark(id)}`,
  branch: (id: string) => `b${inMark(id)}`,
  staff: (id: string) => `s${inMark(id)}`,
  topic: (id: string) => `t${inMark(id)}`,
  /** The consultation that it hangs on. */
  consultation: (id: string) => `o${inMark(id)}`,
  result: (name: string) => `r${inMark(name)}`,
  /** The month of an instant, in UTC. */
  month: (at: number) => `m${new Date(at).toISOString().slice(0, 7).replace('-', '')}`,
} as const;

/** Every text of a record, its ticket and the name of its topic among them. */
export function textsOf({ organisation }: Stores, of: SearchedRecord): readonly SearchedText[] {
  const topic = of.topicId === null ? null : organisation.topic(of.topicId);
  return [
    ...(of.ticket === null ? [] : [{ field: 'ticket', text: formatTicket(of.ticket) }]),
    ...(topic === null ? [] : [{ field: 'topic', text: topic.name.ja }]),
    ...of.texts,
  ];
}

/** All of it as one text that is searched. */
export const searchedWhole = (stores: Stores, of: SearchedRecord): string =>
  textsOf(stores, of)
    .map(({ text }) => searchedText(text))
    .filter(Boolean)
    .join(GAP);

/** Where a record lies: in the center of its consultation, which its kind may not know any more. */
export const placeWithin = (
  place: RecordPlace,
  consultation: Consultation | null,
): RecordPlace => ({
  ...place,
  centerId: consultation?.centerId ?? place.centerId,
});
