import type { AccompanyingStatement } from './accompanyingStatement.ts';
import type { ErrorCode } from '@madoguchi/domain';

/** What a column of a database holds; JSON is text. */
export type Cell = string | number | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** A condition of equality that decides which rows are live. */
export type Condition =
  | { readonly column: string; readonly is: string | number }
  | { readonly column: string; readonly isNot: string | number };

/** A list of ids that lies in a table of its own, one row an id, e.g. the desks of a specialist. */
export interface ListTable {
  readonly name: string;
  /** The column with the key of the row that the list belongs to. */
  readonly owner: string;
  readonly column: string;
}

/** How one kind of row lies in a database: all that an adapter has to know of it. */
export interface Table {
  readonly name: string;
  /** Columns that tell one row from another; none for a table that is only appended to. */
  readonly key: readonly string[];
  /** Every column but the body, the key included. */
  readonly columns: readonly string[];
  /** Whether the whole record lies as JSON in a column `body` as well. */
  readonly hasBody: boolean;
  /** Whether the body lies sealed in the database (`state/sealedBodies.ts`). */
  readonly isSealed?: boolean;
  readonly lists: readonly ListTable[];
  /** Rows that are loaded at a start; all of them without a condition, none with `null`. */
  readonly live: readonly Condition[] | null;
  /** Columns that name a row of another table by its key. */
  readonly references: Readonly<Record<string, string>>;
  /** How a violated constraint of this table is refused; without one it is a fault of the program. */
  readonly refusals?: { readonly reference?: ErrorCode; readonly taken?: ErrorCode };
}

/** The lists of a row, by the names of their tables. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** A row with the lists that belong to it. */
export interface StoredRow {
  readonly row: Row;
  readonly lists: Lists;
}

/** One change of one row; `before` is what the database has. */
export type RowChange =
  | {
      readonly type: 'put';
      readonly table: Table;
      readonly before: StoredRow | null;
      readonly after: StoredRow;
      /** The record, where the table has a body. */
      readonly body: unknown;
    }
  | { readonly type: 'remove'; readonly table: Table; readonly before: StoredRow }
  | { readonly type: 'append'; readonly table: Table; readonly row: Row }
  /** Forgets every row whose column is below a number. */
  | {
      readonly type: 'prune';
      readonly table: Table;
      readonly column: string;
      readonly below: number;
    }
  /** Removes every row that has this in a column: the lines of a record that goes. */
  | {
      readonly type: 'clear';
      readonly table: Table;
      readonly column: string;
      readonly is: string;
    }
  | { readonly type: 'statement'; readonly statement: AccompanyingStatement };

/** The rows of the live state, in the order in which they were made. */
export type LiveRows = (table: Table) => readonly StoredRow[];

/**
 * Where changes become durable. One batch is one transaction; it carries the fencing token of this
 * process, so that a process whose lease was taken over cannot write any more (`LEASE_LOST`).
 */
export interface Journal {
  /** Takes the lease and reads the live rows of these tables. */
  load(tables: readonly Table[]): Promise<LiveRows>;
  /**
   * Resolves when all of the batch is durable. Rejects, with nothing of it left: `STORAGE_FULL` without
   * room, `LEASE_LOST` after another process took over, the refusals that tables and statements name, and
   * any other error for a fault of the program.
   */
  commit(batch: readonly RowChange[]): Promise<void>;
  /** Whether the database answers. */
  isReady(): boolean;
  /** Waits for what is under way and closes. */
  close(): Promise<void>;
}
