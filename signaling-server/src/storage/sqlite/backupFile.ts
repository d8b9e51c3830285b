import BetterSqlite from 'better-sqlite3';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace, stampOf, withPartial } from '../files.ts';
import { DatabaseUnusable } from './openFile.ts';
import { unknownMigrations } from './migrations/index.ts';

/** A backup that was made and found good. */
export interface Backup {
  readonly path: string;
  readonly bytes: number;
}

/** More pages than a database has: all of it in one step, so that a writer cannot make it begin anew. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies a database, on which a server may be working, into a folder: one file of one instant, with
 * everything that was acknowledged before. The copy is checked before it gets its name. Rejects with
 * `DatabaseUnusable`, with a message for the person who asked for it.
 */
export async function backUp(databasePath: string, folder: string, at: number): Promise<Backup> {
  if (!existsSync(databasePath)) {
    throw new DatabaseUnusable(`There is no database ${databasePath}. Check DATA_DIR.`);
  }
  const path = join(folder, `madoguchi-${stampOf(at)}.sqlite`);
  if (existsSync(path)) throw new DatabaseUnusable(`${path} is there already.`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await withPartial(path, async (partial) => {
      const source = new BetterSqlite(databasePath, { readonly: true, fileMustExist: true });
      try {
        await source.backup(partial, { progress: () => ALL_PAGES });
      } finally {
        source.close();
      }
      inspectCopy(partial);
      putInPlace(partial, path);
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`No backup was made in ${folder}: ${why}`, { cause });
  }
  return { path, bytes: statSync(path).size };
}

/**
 * Makes a copy a file that needs no other beside it, and checks all of it: pages, indexes, references,
 * and that this program knows its schema. Throws an error that says what is wrong.
 */
export function inspectCopy(path: string, change?: (db: BetterSqlite.Database) => void): void {
  const db = new BetterSqlite(path, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    const integrity = db.pragma('integrity_check(1)', { simple: true });
    if (integrity !== 'ok') throw new Error(`it is damaged (${String(integrity)})`);
    if (db.prepare(`select 1 from sqlite_master where name = 'consultation'`).get() === undefined) {
      throw new Error('it is no database of this program');
    }
    const astray = db.pragma('foreign_key_check');
    if (!Array.isArray(astray) || astray.length > 0) throw new Error('references lead nowhere');
    const unknown = unknownMigrations(db);
    if (unknown.length > 0) {
      throw new Error(`it was made by a newer version of this program (${unknown.join(', ')})`);
    }
    change?.(db);
  } finally {
    db.close();
  }
}
