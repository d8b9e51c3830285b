import BetterSqlite from 'better-sqlite3';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keepAs, putInPlace, stampOf, withPartial } from '../files.ts';
import { inspectCopy } from './backupFile.ts';
import { lockDataDir } from './dataLock.ts';
import { DatabaseUnusable } from './openFile.ts';

/** What is restored, and where to. */
export interface Restoring {
  readonly from: string;
  readonly dataDir: string;
  readonly databasePath: string;
  /** Files in the data folder that belong to the former database and go aside with it. */
  readonly beside: readonly string[];
  readonly at: number;
}

/**
 * Puts a backup in the place of a database that no server is working on. The former files are kept in
 * a folder of their own, which is returned; `null` when there were none. There is a whole database at
 * every instant, the former or the restored one. Rejects with `DatabaseUnusable`, and then nothing
 * has changed.
 */
export async function restore(wanted: Restoring): Promise<string | null> {
  const { from, dataDir, databasePath } = wanted;
  if (!existsSync(from)) throw new DatabaseUnusable(`There is no file ${from}.`);
  if (hasContent(`${from}-wal`)) {
    throw new DatabaseUnusable(
      `${from} is no backup: part of it is in ${from}-wal. Make a backup of it with "npm run backup".`,
    );
  }
  const unlock = lockDataDir(dataDir);
  try {
    return await withPartial(databasePath, (partial) => {
      copyAndInspect(from, partial);
      const aside = keepFormer(wanted);
      putInPlace(partial, databasePath);
      if (aside !== null) moveTo(aside, wanted.beside);
      return aside;
    });
  } finally {
    unlock();
  }
}

const hasContent = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

function copyAndInspect(from: string, partial: string): void {
  try {
    copyFileSync(from, partial);
    chmodSync(partial, 0o600);
    inspectCopy(partial, endSessions);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`${from} cannot be restored: ${why}. Nothing was changed.`, {
      cause,
    });
  }
}

/** Sessions and links that were ended after the backup must not come to life again. */
function endSessions(db: BetterSqlite.Database): void {
  db.pragma('secure_delete = ON');
  for (const table of ['session', 'sign_in_waiting', 'guest_link']) {
    const known = db.prepare('select 1 from sqlite_master where name = ?').get(table);
    if (known !== undefined) db.exec(`delete from ${table}`);
  }
}

/** Keeps the former database under another name, with all that its log still holds. */
function keepFormer({ dataDir, databasePath, at }: Restoring): string | null {
  if (!existsSync(databasePath)) return null;
  const aside = join(dataDir, `before-restore-${stampOf(at)}`);
  mkdirSync(aside, { mode: 0o700 });
  foldLog(databasePath);
  keepAs(databasePath, join(aside, basename(databasePath)));
  // What is left of the log belongs to the former database: with another it would do damage.
  moveTo(aside, [`${databasePath}-wal`, `${databasePath}-shm`]);
  return aside;
}

/** Brings what is only in the log into the database; one that is too damaged for it is kept as it is. */
function foldLog(databasePath: string): void {
  try {
    const former = new BetterSqlite(databasePath, { fileMustExist: true });
    try {
      former.pragma('journal_mode = DELETE');
    } finally {
      former.close();
    }
  } catch {
    // Its files are kept one by one.
  }
}

function moveTo(folder: string, paths: readonly string[]): void {
  for (const path of paths) if (existsSync(path)) renameSync(path, join(folder, basename(path)));
}
