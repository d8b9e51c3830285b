import type { Lists, Row, StoredRow, Table } from '../ports/journal.ts';

/** How records of one kind become rows and are read back. `C` is what a row needs besides its record. */
export interface Form<R, C = undefined> extends Table {
  /** The key of a record as one text: the values of its key columns, parted by a space. */
  idOf(record: R): string;
  /** The key of the record with this id, in the order of the key columns. */
  keyCells(id: string): readonly (string | number)[];
  /** The columns of a record; `previous` is the row that it replaces. */
  toRow(record: R, previous: Row | null, context: C): Row;
  toLists(record: R): Lists;
  /** Reads a row back; throws for one that is not what it should be. */
  fromRow(stored: StoredRow): R;
  /** Whether a record belongs to the live state; what does not leaves memory. */
  isLive(record: R): boolean;
}

/** Form without lists whose every row is live, unless told otherwise. */
export function formOf<R, C = undefined>(
  given: Pick<Form<R, C>, 'name' | 'key' | 'columns' | 'toRow' | 'idOf'> & {
    readonly fromRow: (row: Row) => R;
  } & Partial<Pick<Form<R, C>, 'live' | 'references' | 'refusals' | 'isLive' | 'hasBody'>>,
): Form<R, C> {
  const { fromRow } = given;
  return {
    lists: [],
    hasBody: false,
    live: [],
    references: {},
    isLive: () => true,
    toLists: () => NO_LISTS,
    keyCells: (id) => [id],
    ...given,
    fromRow: ({ row }) => fromRow(row),
  };
}

const NO_LISTS: Lists = {};

/** Reads a record back from the body of its row; throws for one that is not what it should be. */
export function parseBody<T>(schema: { parse(value: unknown): T }, { body }: Row): T {
  return schema.parse(JSON.parse(String(body)));
}
