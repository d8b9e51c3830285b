import type { Row, Table } from '../ports/journal.ts';
import type { ChangeLog } from './changeLog.ts';

/** Lines that are only added until all of a record go: nothing of them stays in memory, the archive answers for them. */
export class AppendTable<R> {
  readonly table: Table;
  readonly #log: ChangeLog;
  readonly #toRow: (line: R) => Row;

  constructor(table: Table, log: ChangeLog, toRow: (line: R) => Row) {
    this.table = table;
    this.#log = log;
    this.#toRow = toRow;
  }

  append(line: R): void {
    const row = this.#toRow(line);
    this.#log.make({
      redo: nothing,
      undo: nothing,
      stored: { type: 'append', table: this.table, row },
    });
  }

  /** Removes all lines that have this in a column. */
  clear(column: string, is: string): void {
    this.#log.make({
      redo: nothing,
      undo: nothing,
      stored: { type: 'clear', table: this.table, column, is },
    });
  }
}

const nothing = (): void => undefined;
