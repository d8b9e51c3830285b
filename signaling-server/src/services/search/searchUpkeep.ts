import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { findRecord } from '../records/find.ts';
import { KINDS } from '../records/index.ts';
import type { AnyKind } from '../records/kind.ts';
import { KindRegistry } from '../records/registry.ts';
import { entryOf } from '../records/searchEntries.ts';
import { isSearched } from './foundRecords.ts';

/** The form of the entries: it rises when texts are folded in another way, so that all are made anew. */
const FORM = '1';

/** Whether everything that has ended is in the index. */
export const isIndexComplete = ({ settings }: Stores): boolean => settings.get('search') === FORM;

/** So many are entered in one unit of work, and as many taken into the index in one turn: a few milliseconds. */
const A_TIME = 50;
const PAUSE_MS = 20;

/** Entries that wait are added to the index after so long, also without a search. */
const EVERY_MS = 60_000;

/**
 * Keeps the index: enters what has ended before there was one, and takes in what was entered since, a little at a time
 * and beside everything else.
 */
export class SearchUpkeep {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #kinds: KindRegistry;
  #callOff: () => void = () => undefined;
  #isStopped = false;

  constructor(db: Database, clock: Clock, log: Logger, kinds = new KindRegistry(KINDS)) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
    this.#kinds = kinds;
  }

  start(): void {
    void this.#work();
  }

  stop(): void {
    this.#isStopped = true;
    this.#callOff();
  }

  /** Everything that is to be done now; again after a while. */
  async #work(): Promise<void> {
    try {
      await this.complete();
    } catch (err) {
      this.#log.error({ err }, 'the index of what has ended could not be kept');
    }
    if (!this.#isStopped) await this.#pause(EVERY_MS).then(() => this.#work());
  }

  /** Enters what is missing and takes in all of it. */
  async complete(): Promise<void> {
    if (!this.#db.read(isIndexComplete)) await this.#enterAll();
    while (!this.#isStopped && (await this.#db.archive.indexEntries(A_TIME))) {
      await this.#pause(PAUSE_MS);
    }
  }

  async #enterAll(): Promise<void> {
    for (const kind of this.#kinds.all()) {
      if (isSearched(kind) && !(await this.#enterKind(kind))) return;
    }
    await this.#db.write(({ settings }) => settings.put('search', FORM));
  }

  /** `false` when it was stopped before everything was entered. */
  async #enterKind(kind: AnyKind): Promise<boolean> {
    let after = '';
    for (;;) {
      if (this.#isStopped) return false;
      const rows = await this.#db.archive.ended(kind.form, after, A_TIME);
      const records = rows.map((row) => readable(kind, row)).filter((record) => record !== null);
      await this.#enter(kind, records);
      if (rows.length < A_TIME) return true;
      const column = kind.form.key.at(-1) ?? '';
      for (const { row } of rows) after = later(after, String(row[column]));
      await this.#pause(PAUSE_MS);
    }
  }

  async #enter(kind: AnyKind, records: readonly unknown[]): Promise<void> {
    const found = await Promise.all(
      records.map(async (record) => {
        const id = kind.search?.consultationOf(record) ?? null;
        const c = id === null ? null : await findRecord(this.#db, consultationKind, id);
        return { record, c };
      }),
    );
    await this.#db.write((stores) => {
      for (const { record, c } of found) {
        // Whoever has corrected it meanwhile has entered it, too: what is in memory is newer.
        const newest = stores.records(kind).get(kind.form.idOf(record)) ?? record;
        const entry = entryOf(stores, kind, newest, c);
        if (entry !== null) stores.search.enter(entry, true);
      }
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#callOff = this.#clock.after(ms, resolve);
    });
  }
}

/** One that cannot be read is only not found. */
function readable(kind: AnyKind, row: Parameters<AnyKind['form']['fromRow']>[0]): unknown {
  try {
    return kind.form.fromRow(row);
  } catch {
    return null;
  }
}

const later = (a: string, b: string): string =>
  Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0 ? b : a;
