import BetterSqlite from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspectCopy } from '../../sqlite/backupFile.ts';
import { lockDataDir } from '../../sqlite/dataLock.ts';
import { DatabaseUnusable } from '../../sqlite/openFile.ts';
import { openSqliteStorage } from '../../sqlite/sqliteStorage.ts';

/**
 * Runs `work` on a copy of a SQLite file that is brought up to date; the file itself stays as it is, and
 * no server may be using it. Rejects with `DatabaseUnusable`.
 */
export async function withCopyOf<T>(
  from: string,
  work: (copy: BetterSqlite.Database) => Promise<T>,
): Promise<T> {
  if (!existsSync(from)) throw new DatabaseUnusable(`There is no file ${from}.`);
  const dataDir = dirname(from);
  const isOfServer = existsSync(join(dataDir, 'server.lock'));
  const unlock = isOfServer ? lockDataDir(dataDir) : () => undefined;
  // What residents said is in it: the folder is for this user's eyes alone.
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-copy-'));
  try {
    const copy = await upToDate(from, join(folder, 'copy.sqlite'));
    try {
      return await work(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    unlock();
  }
}

async function upToDate(from: string, path: string): Promise<BetterSqlite.Database> {
  try {
    const source = new BetterSqlite(from, { readonly: true, fileMustExist: true });
    try {
      await source.backup(path);
    } finally {
      source.close();
    }
    inspectCopy(path);
    return (await openSqliteStorage(path)).connection;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`${from} cannot be copied: ${why}. Nothing was changed.`, { cause });
  }
}
