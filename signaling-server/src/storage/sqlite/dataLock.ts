import BetterSqlite from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnusable } from './openFile.ts';

/**
 * Takes a data folder for this process alone: two servers on one database would each believe that
 * everybody connected to the other is away. The lock is the operating system's, held through a small
 * SQLite file, so it ends with the process however that ends. Returns how to give it back.
 */
export function lockDataDir(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const lock = new BetterSqlite(join(dataDir, 'server.lock'), { timeout: 0 });
    lock.exec('begin exclusive');
    return () => {
      lock.close();
    };
  } catch (cause) {
    const inUse = cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
    throw new DatabaseUnusable(
      inUse
        ? `Another server is using ${dataDir}. Stop it, or set DATA_DIR to another folder.`
        : `The data folder ${dataDir} cannot be opened. Check that the folder DATA_DIR exists, can be written by this user and has free space.`,
      { cause },
    );
  }
}
