import type { Actor, Caller } from '@madoguchi/domain';
import { localDay } from '@madoguchi/domain';
import {
  SEARCHED_RECORDS,
  type RecordQuery,
  type RecordRow,
  type RouteResponse,
} from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, FoundEntry, Stores } from '../../ports/store.ts';
import { KINDS } from '../records/index.ts';
import { KindRegistry } from '../records/registry.ts';
import {
  isSearched,
  isWritten,
  keyOf,
  readFound,
  rowOf,
  type FoundRecord,
} from './foundRecords.ts';
import { liveRecords } from './liveRecords.ts';
import { questionOf } from './question.ts';
import { reachMarks, readerOf } from './reach.ts';
import { isIndexComplete } from './searchUpkeep.ts';

type Found = RouteResponse<'searchRecords'>;
type Reader = Extract<Actor, { kind: 'staff' }>;

/** Finding records: what of them anybody may read is what the table of access says, and the index is asked for no other. */
export class RecordSearch {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #kinds: KindRegistry;

  constructor(db: Database, clock: Clock, timeZone: string, kinds = new KindRegistry(KINDS)) {
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
    this.#kinds = kinds;
  }

  /** Enters the search in the audit log, and each closed record whose words were shown. */
  async search(query: RecordQuery, caller: Caller): Promise<Found> {
    const db = this.#db;
    const reader = db.read((stores) => readerOf(stores, caller.actor));
    const rows = reader === null ? NOTHING : await this.#found(query, reader);
    await this.#note(query, caller, rows.records);
    return db.read((stores) => ({
      ...rows,
      isIndexing: !isIndexComplete(stores),
      ...choicesOf(stores, reader),
      today: localDay(this.#clock.now(), this.#timeZone),
    }));
  }

  async #found(query: RecordQuery, reader: Reader): Promise<Pick<Found, 'records' | 'next'>> {
    const db = this.#db;
    const question = db.read((stores) =>
      questionOf(query, reachMarks(stores, reader), this.#timeZone),
    );
    // What ends in between is found twice rather than never.
    const live =
      query.after === null
        ? db.read((stores) => liveRecords(stores, this.#kinds.all(), reader, query, question))
        : [];
    const entries = await db.archive.search(question);
    const listed = entries.slice(0, SEARCHED_RECORDS);
    const ended = await Promise.all(listed.map((entry) => this.#read(entry)));
    const known = new Set(live.map(keyOf));
    const all = [
      ...live,
      ...ended.filter((each) => each !== null).filter((each) => !known.has(keyOf(each))),
    ];
    const records = db.read((stores) =>
      all
        .map((each) => rowOf(stores, reader, each, question.words))
        .toSorted((a, b) => b.at - a.at),
    );
    const next = entries.length > listed.length ? (listed.at(-1)?.place ?? null) : null;
    return { records, next };
  }

  async #read({ kind: name, id }: FoundEntry): Promise<FoundRecord | null> {
    const kind = this.#kinds.find(name);
    return kind !== null && isSearched(kind) ? await readFound(this.#db, kind, id) : null;
  }

  async #note(query: RecordQuery, caller: Caller, rows: readonly RecordRow[]): Promise<void> {
    const shown = rows.filter((row) => !row.isOpen && isWritten(row));
    await this.#db.write(({ audit }) => {
      const now = this.#clock.now();
      const searched = { kind: 'system', id: 'records' } as const;
      const details = { from: query.from, until: query.until, found: rows.length };
      audit.append({ ...caller, action: 'record.searched', record: searched, details }, now);
      for (const { kind, id } of shown) {
        audit.append({ ...caller, action: 'record.read', record: { kind, id }, details: {} }, now);
      }
    });
  }
}

const NOTHING: Pick<Found, 'records' | 'next'> = { records: [], next: null };

/** What can be chosen: the places of somebody, and all of the others that records within their reach can name. */
function choicesOf(stores: Stores, reader: Reader | null) {
  const { organisation, staff } = stores;
  const person = reader === null ? null : staff.get(reader.staffId);
  const isOwn = (ids: readonly string[] | undefined, only: string, id: string): boolean =>
    person?.role !== only || ids?.includes(id) === true;
  return {
    topics: organisation.topics().map(({ id, name }) => ({ id, name })),
    desks: organisation
      .desks()
      .filter(({ id }) => isOwn(person?.deskIds, 'specialist', id))
      .map(({ id, name }) => ({ id, name })),
    centers: organisation
      .centers()
      .filter(({ id }) => isOwn(person?.centerIds, 'staff', id))
      .map(({ id, district }) => ({ id, name: { ja: district } })),
  };
}
