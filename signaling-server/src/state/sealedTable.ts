import { z } from 'zod';
import type { Archive } from '../ports/archive.ts';
import type { Sealed } from '../ports/fileSeal.ts';
import type { Table } from '../ports/journal.ts';
import type { ChangeLog } from './changeLog.ts';

/** A table of sealed bytes that belong to the rows of another one, of which `owner` is the key. */
export const sealedTable = (name: string, owner: string, owners: string): Table => ({
  name,
  key: [owner],
  columns: [owner, 'key_id', 'sealed'],
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
  ownerId: string,
): Promise<Sealed | null> {
  const found = await archive.find(table, [ownerId]);
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

  put(ownerId: string, { keyId, sealed }: Sealed): void {
    const row = { [this.#owner]: ownerId, key_id: keyId, sealed };
    this.#log.make({ ...DERIVED, stored: { type: 'append', table: this.#table, row } });
  }

  remove(ownerId: string): void {
    const before = { row: { [this.#owner]: ownerId }, lists: {} };
    this.#log.make({ ...DERIVED, stored: { type: 'remove', table: this.#table, before } });
  }

  get #owner(): string {
    return this.#table.key[0] ?? '';
  }
}

const nothing = (): void => undefined;
/** Nothing of it is in memory that could be taken back. */
const DERIVED = { redo: nothing, undo: nothing };
