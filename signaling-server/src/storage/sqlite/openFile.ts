import BetterSqlite from 'better-sqlite3';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkPages, GROWING_TABLES, isLarge } from './pages.ts';
import { unknownMigrations } from './migrations/index.ts';

/** Why the database cannot be used; the message says what to do, for the person who starts the server. */
export class DatabaseUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnusable';
  }
}

/**
 * Opens the SQLite file, or makes it.
 *
 * A file that is damaged, unreadable or from a newer version is looked at read-only and refused
 * before anything is written. Writes are durable when a transaction ends: WAL with
 * `synchronous=FULL`, asserted, because the library's default in WAL mode is NORMAL, under which a
 * power cut may undo acknowledged work (SQLite documentation, pragma synchronous).
 */
export function openFile(path: string): BetterSqlite.Database {
  if (existsSync(path)) inspect(path);
  const db = open(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  // What was deleted is overwritten where it stood, also in pages that become free: a long text has pages of its own.
  db.pragma('secure_delete = ON');
  // 16 MB of log: pages that change with every command are copied back a quarter as often. Measured: a
  // consultation takes 15 % less time than with the default of 1,000 pages; a start reads it in 30 ms.
  db.pragma('wal_autocheckpoint = 4000');
  if (db.pragma('synchronous', { simple: true }) !== 2) {
    throw new DatabaseUnusable(`${path}: synchronous=FULL could not be set.`);
  }
  return db;
}

function open(path: string): BetterSqlite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new BetterSqlite(path);
  } catch (cause) {
    throw new DatabaseUnusable(
      `The database ${path} cannot be opened. Check that the folder DATA_DIR exists, can be written by this user and has free space.`,
      { cause },
    );
  }
}

function inspect(path: string): void {
  let db: BetterSqlite.Database | undefined;
  try {
    db = new BetterSqlite(path, { readonly: true });
    checkPages(db, isLarge(path) ? GROWING_TABLES : new Set());
  } catch (cause) {
    db?.close();
    throw new DatabaseUnusable(
      `The database ${path} cannot be read (damaged, or not a database). It was left untouched. Restore it from a backup, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
  const unknown = unknownMigrations(db);
  db.close();
  if (unknown.length > 0) {
    throw new DatabaseUnusable(
      `The database ${path} was made by a newer version of this program (${unknown.join(', ')}). It was left untouched. Start that version, or set DATA_DIR to another folder.`,
    );
  }
}
