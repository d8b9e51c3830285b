import type { Row, StoredRow, Table } from '../ports/journal.ts';
import type { ChangeLog } from './changeLog.ts';
import type { Form } from './form.ts';

/** A key that only one record may have was given to a second one: a fault of the program. */
export class ConstraintViolated extends Error {
  constructor(what: string) {
    super(`already taken: ${what}`);
    this.name = 'ConstraintViolated';
  }
}

/** By what records are found; a record may have any number of keys. */
export interface IndexSpec<R> {
  readonly name: string;
  keysOf(record: R): readonly string[];
  /** Whether a second record with the same key is refused. */
  readonly isUnique?: boolean;
}

/** Which records stay in memory although they ended long ago. */
interface Retention<R> {
  isKept(record: R): boolean;
}

/** A table as far as loading and evicting it go. */
export interface LoadableTable {
  readonly form: Table;
  load(stored: StoredRow): void;
  evict(): void;
}

interface Entry<R> {
  readonly record: R;
  /** Without the body, which the record tells. */
  readonly stored: StoredRow;
  /** Its place in the order in which records were made. */
  readonly order: number;
  /** For each index. */
  readonly keys: readonly (readonly string[])[];
}

/** Records that have ended and are still answered for: whoever comes too late is told so. */
const ENDED_KEPT = 1_000;

/** One kind of record in memory, indexed; every change is noted in the log of the unit of work. */
export class LiveTable<R, C = undefined> implements LoadableTable {
  readonly form: Form<R, C>;
  readonly #log: ChangeLog;
  readonly #specs: readonly IndexSpec<R>[];
  readonly #entries = new Map<string, Entry<R>>();
  readonly #indexes: readonly Map<string, Set<string>>[];
  readonly #ended = new Set<string>();
  readonly #retention: Retention<R>;
  /** How often something has left memory. */
  #evicted = 0;
  #order = 0;
  #live: readonly R[] | null = null;

  constructor(
    form: Form<R, C>,
    log: ChangeLog,
    specs: readonly IndexSpec<R>[] = [],
    retention: Retention<R> = NO_RETENTION,
  ) {
    this.form = form;
    this.#log = log;
    this.#specs = specs;
    this.#indexes = specs.map(() => new Map());
    this.#retention = retention;
  }

  /** Puts in what a start has read. */
  load(stored: StoredRow): void {
    const record = this.form.fromRow(stored);
    const key = this.form.idOf(record);
    const { body: _, ...row } = stored.row;
    this.#order += 1;
    const kept = { row, lists: stored.lists };
    const entry = { record, stored: kept, order: this.#order, keys: this.#keysOf(record) };
    this.#set(key, undefined, entry);
    this.evict();
  }

  /**
   * Reads a record that has left memory, so that the next unit of work finds it; one that is here stays as it
   * is, and one that there is not stays away. What was read while another copy may have come, changed and
   * gone again is not believed: it is read anew.
   */
  async recall(key: string, read: () => Promise<StoredRow | null>): Promise<void> {
    while (!this.#entries.has(key)) {
      const evicted = this.#evicted;
      const stored = await read();
      if (stored === null) return;
      if (!this.#entries.has(key) && evicted === this.#evicted) this.load(stored);
    }
  }

  /** Live, or ended a short while ago. */
  get(key: string): R | null {
    return this.#entries.get(key)?.record ?? null;
  }

  /** The columns of a record as they are stored, without its body; `null` for none. */
  rowOf(key: string): Row | null {
    return this.#entries.get(key)?.stored.row ?? null;
  }

  /** Every live record, in the order in which they were made; the same list until one changes. */
  all(): readonly R[] {
    this.#live ??= [...this.#entries.values()]
      .filter(({ record }) => this.form.isLive(record))
      .toSorted((a, b) => a.order - b.order)
      .map(({ record }) => record);
    return this.#live;
  }

  /** The records that have this key in an index, ended ones included. */
  by(index: string, key: string): R[] {
    const found: R[] = [];
    for (const id of this.#indexOf(index).get(key) ?? []) {
      const record = this.get(id);
      if (record !== null) found.push(record);
    }
    return found;
  }

  /** The first of them, or `null`; for indexes whose keys are unique. */
  oneBy(index: string, key: string): R | null {
    const [id] = this.#indexOf(index).get(key) ?? NONE;
    return id === undefined ? null : this.get(id);
  }

  /** Inserts, or replaces what has the same key. */
  put(record: R, context: C): void {
    const key = this.form.idOf(record);
    const before = this.#entries.get(key);
    const stored: StoredRow = {
      row: this.form.toRow(record, before?.stored.row ?? null, context),
      lists: this.form.toLists(record),
    };
    if (before === undefined) this.#order += 1;
    const order = before?.order ?? this.#order;
    const after: Entry<R> = { record, stored, order, keys: this.#keysOf(record) };
    this.#assertUnique(key, after);
    this.#log.make({
      redo: () => this.#set(key, before, after),
      undo: () => this.#set(key, after, before),
      stored: {
        ...{ type: 'put', table: this.form, before: before?.stored ?? null, after: stored },
        body: this.form.hasBody ? record : null,
      },
    });
  }

  /** Removes what has this key; whether there was something. */
  remove(key: string): boolean {
    const isThere = this.#entries.has(key);
    if (isThere) this.erase(key);
    return isThere;
  }

  /**
   * Removes what has this key from the database, whether it is in memory or not: also what nobody can read any more. A
   * copy that is being read meanwhile is not believed.
   */
  erase(key: string): void {
    const cells = this.form.keyCells(key);
    const row = Object.fromEntries(this.form.key.map((name, n) => [name, cells[n] ?? null]));
    let there = this.#entries.get(key);
    this.#log.make({
      redo: () => {
        there = this.#entries.get(key);
        this.#evicted += 1;
        this.#set(key, there, undefined);
      },
      undo: () => this.#set(key, undefined, there),
      stored: { type: 'remove', table: this.form, before: there?.stored ?? { row, lists: {} } },
    });
  }

  /** Lets go of what ended long ago; called when nothing is under way. */
  evict(): void {
    const oldest = this.#ended.values();
    for (let excess = this.#ended.size - ENDED_KEPT; excess > 0; excess -= 1) {
      const { value: key } = oldest.next();
      const entry = key === undefined ? undefined : this.#entries.get(key);
      if (key === undefined || entry === undefined || this.#retention.isKept(entry.record))
        continue;
      this.#evicted += 1;
      this.#set(key, entry, undefined);
    }
  }

  #set(key: string, before: Entry<R> | undefined, after: Entry<R> | undefined): void {
    this.#live = null;
    this.#ended.delete(key);
    if (after === undefined) this.#entries.delete(key);
    else {
      this.#entries.set(key, after);
      if (!this.form.isLive(after.record)) this.#ended.add(key);
    }
    for (const [n, index] of this.#indexes.entries()) {
      move(index, key, before?.keys[n] ?? NONE, after?.keys[n] ?? NONE);
    }
  }

  #keysOf(record: R): readonly (readonly string[])[] {
    return this.#specs.map(({ keysOf }) => keysOf(record));
  }

  #assertUnique(key: string, { keys }: Entry<R>): void {
    for (const [n, { name, isUnique }] of this.#specs.entries()) {
      if (isUnique !== true) continue;
      for (const taken of keys[n] ?? NONE) {
        const there = this.#indexes[n]?.get(taken);
        if (there !== undefined && !there.has(key))
          throw new ConstraintViolated(`${name} ${taken}`);
      }
    }
  }

  #indexOf(name: string): ReadonlyMap<string, ReadonlySet<string>> {
    const index = this.#indexes[this.#specs.findIndex((spec) => spec.name === name)];
    if (index === undefined) throw new Error(`${this.form.name} has no index ${name}`);
    return index;
  }
}

const NO_RETENTION: Retention<unknown> = { isKept: () => false };

const NONE: readonly string[] = [];

function move(
  index: Map<string, Set<string>>,
  id: string,
  before: readonly string[],
  after: readonly string[],
): void {
  if (before === after) return;
  for (const key of before) {
    if (after.includes(key)) continue;
    const there = index.get(key);
    there?.delete(id);
    if (there?.size === 0) index.delete(key);
  }
  for (const key of after) {
    if (before.includes(key)) continue;
    const there = index.get(key);
    if (there === undefined) index.set(key, new Set([id]));
    else there.add(id);
  }
}
