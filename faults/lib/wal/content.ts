import type { SqliteDatabase } from '@madoguchi/signaling-server';
import { createHash } from 'node:crypto';

type Connection = SqliteDatabase['connection'];

/** A digest of every row of every table, but for the lease, which each opening takes anew, and the index, which follows. */
export function contentOf(connection: Connection): string {
  const tables = connection
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and name <> 'lease' and name not like 'search\\_index%' escape '\\' order by name`,
    )
    .pluck()
    .all();
  const digest = createHash('sha256');
  for (const table of tables) {
    digest.update(`\n${table}\n`);
    const rows = connection.prepare<[], unknown[]>(`select * from "${table}"`).raw().all();
    digest.update(JSON.stringify(rows));
  }
  return digest.digest('hex');
}

/** Whether every page, index and reference of a database is sound. */
export const isSound = (connection: Connection): boolean =>
  connection.pragma('integrity_check', { simple: true }) === 'ok' &&
  connection.prepare('pragma foreign_key_check').all().length === 0;
