import { AppError, type ErrorCode } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Journal, LiveRows, RowChange, StoredRow, Table } from '../../ports/journal.ts';
import type { AccompanyingStatement } from '../../ports/accompanyingStatement.ts';
import { readRows } from './rows.ts';
import { SqliteStatements, whereOf } from './statements.ts';

/**
 * The journal in a SQLite file: a batch is one transaction with one sync (`synchronous=FULL`). There is
 * one connection and one writer, held by the lock of the data folder; the lease in the file refuses a
 * process that goes on although another one has taken over.
 */
export class SqliteJournal implements Journal {
  readonly #db: BetterSqlite.Database;
  readonly #statements: SqliteStatements;
  readonly #begin: BetterSqlite.Statement;
  readonly #commit: BetterSqlite.Statement;
  readonly #token: BetterSqlite.Statement<[], number>;
  readonly #accompanying = new Map<string, BetterSqlite.Statement>();
  #lease: number | null = null;

  /** `db` must be used by nobody else for transactions. */
  constructor(db: BetterSqlite.Database) {
    this.#db = db;
    this.#statements = new SqliteStatements(db);
    this.#begin = db.prepare('begin immediate');
    this.#commit = db.prepare('commit');
    this.#token = db.prepare<[], number>('select token from lease').pluck();
  }

  load(tables: readonly Table[]): Promise<LiveRows> {
    const take = this.#db.prepare<[], number>('update lease set token = token + 1 returning token');
    this.#lease = take.pluck().get() ?? null;
    const rows = new Map<Table, readonly StoredRow[]>();
    for (const table of tables) {
      const isLive = table.live === null ? [] : readRows(this.#db, table, whereOf(table.live));
      rows.set(table, isLive);
    }
    return Promise.resolve((table) => rows.get(table) ?? []);
  }

  commit(batch: readonly RowChange[]): Promise<void> {
    try {
      this.#write(batch);
      return Promise.resolve();
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      return Promise.reject(asError(error));
    }
  }

  isReady(): boolean {
    return this.#db.open && this.#token.get() !== undefined;
  }

  close(): Promise<void> {
    this.#db.close();
    return Promise.resolve();
  }

  #write(batch: readonly RowChange[]): void {
    this.#begin.run();
    if (this.#token.get() !== this.#lease) throw new AppError('LEASE_LOST');
    for (const change of batch) {
      if (change.type === 'statement') this.#accompany(change.statement);
      else this.#apply(change);
    }
    this.#commit.run();
  }

  #apply(change: Exclude<RowChange, { type: 'statement' }>): void {
    try {
      this.#applyOne(change);
    } catch (error) {
      const code = refusalOf(change, codeOf(error));
      throw code === undefined ? error : new AppError(code, { cause: error });
    }
  }

  #applyOne(change: Exclude<RowChange, { type: 'statement' }>): void {
    const { table } = change;
    switch (change.type) {
      case 'append':
        this.#statements.insert(table, change.row, null);
        return;
      case 'put': {
        const { before, after, body } = change;
        if (before === null) this.#statements.insert(table, after.row, body);
        else this.#statements.update(table, before.row, after.row, body);
        if (table.lists.length === 0) return;
        this.#statements.changeLists(table, keyOf(table, after), before?.lists ?? {}, after.lists);
        return;
      }
      case 'remove': {
        const { row, lists } = change.before;
        if (table.lists.length > 0) {
          this.#statements.changeLists(table, keyOf(table, change.before), lists, {});
        }
        this.#statements.remove(table, row);
        return;
      }
      case 'prune':
        this.#db.prepare(`delete from ${table.name} where ${change.column} < ?`).run(change.below);
        return;
      case 'clear':
        this.#db.prepare(`delete from ${table.name} where ${change.column} = ?`).run(change.is);
    }
  }

  #accompany({ sql, values, whenUnchanged, whenTaken }: AccompanyingStatement): void {
    const statement = this.#accompanying.get(sql) ?? this.#db.prepare(sql);
    this.#accompanying.set(sql, statement);
    try {
      const { changes } = statement.run(...values);
      if (changes === 0 && whenUnchanged !== undefined) throw new AppError(whenUnchanged);
    } catch (error) {
      const isTaken = TAKEN.has(codeOf(error));
      throw isTaken && whenTaken !== undefined ? new AppError(whenTaken, { cause: error }) : error;
    }
  }
}

/** How the table of a change refuses it, where it names that. */
function refusalOf(
  { type, table }: Exclude<RowChange, { type: 'statement' }>,
  code: string,
): ErrorCode | undefined {
  if (type === 'remove' && code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return table.refusals?.reference;
  return type === 'put' && TAKEN.has(code) ? table.refusals?.taken : undefined;
}

const keyOf = ({ key }: Table, { row }: StoredRow) => row[key[0] ?? ''] ?? null;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** A full disk is an ordinary event with its own code; anything else keeps its own error. */
function asError(error: unknown): Error {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new AppError('STORAGE_FULL', { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** What SQLite says of a key that is there already. */
const TAKEN: ReadonlySet<string> = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);
