import { z } from 'zod';
import type { Archive } from '../ports/archive.ts';
import type { Sealed } from '../ports/fileSeal.ts';
import type { Table } from '../ports/journal.ts';
import type { ChangeLog } from './changeLog.ts';

/**
 * A table of sealed bytes that belong to the rows of another one, of which `owner` is the key; with `part` one row has
 * several.
 */
export const sealedTable = (
  name: string,
  owner: string,
  owners: string,
  part: readonly string[] = [],
): Table => ({
  name,
  key: [owner, ...part],
  columns: [owner, ...part, 'key_id', 'sealed'],
  hasBody: false,
  lists: [],
  live: null,
  references: { [owner]: owners },
});

const sealedRow = z
  .object({ key_id: z.string(), sealed: z.string() })
  .transform(({ key_id, sealed }): Sealed => ({ keyId: key_id, sealed }));

/** The sealed bytes of a row; `null` for none. They are in no memory: each look reads them anew. */
export async function readSealed(
  archive: Archive,
  table: Table,
  ...key: readonly string[]
): Promise<Sealed | null> {
  const found = await archive.find(table, key);
  return found === null ? null : sealedRow.parse(found.row);
}

/** Writes sealed bytes, in the unit of work of the record that they belong to. */
export class SealedTable {
  readonly #table: Table;
  readonly #log: ChangeLog;

  constructor(table: Table, log: ChangeLog) {
    this.#table = table;
    this.#log = log;
  }

  put(key: string | readonly string[], { keyId, sealed }: Sealed): void {
    const row = { ...this.#keyOf(key), key_id: keyId, sealed };
    this.#log.make({ ...DERIVED, stored: { type: 'append', table: this.#table, row } });
  }

  remove(key: string | readonly string[]): void {
    const before = { row: this.#keyOf(key), lists: {} };
    this.#log.make({ ...DERIVED, stored: { type: 'remove', table: this.#table, before } });
  }

  #keyOf(key: string | readonly string[]): Record<string, string> {
    const cells = typeof key === 'string' ? [key] : key;
    return Object.fromEntries(this.#table.key.map((name, at) => [name, cells[at] ?? '']));
  }
}

const nothing = (): void => undefined;
/** Nothing of it is in memory that could be taken back. */
const DERIVED = { redo: nothing, undo: nothing };
