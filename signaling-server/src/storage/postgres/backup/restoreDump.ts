import { existsSync } from 'node:fs';
import type pg from 'pg';
import { stampOf } from '../../files.ts';
import { DatabaseUnusable } from '../../sqlite/openFile.ts';
import { SCHEMA } from '../connection.ts';
import { withoutServer } from '../serverLock.ts';
import { quoted } from '../statements.ts';
import { inspectDump } from './dumpFile.ts';
import { replay } from './tools.ts';

/**
 * Puts a backup in the place of the tables of a database that no server is working on, in one transaction.
 * The former tables are kept in a schema of their own, whose name is returned; `null` when there were none.
 * Rejects with `DatabaseUnusable`, and then nothing has changed.
 */
export async function restoreDump(from: string, url: string, at: number): Promise<string | null> {
  if (!existsSync(from)) throw new DatabaseUnusable(`There is no file ${from}.`);
  return await withoutServer(url, async (client) => {
    try {
      await inspectDump(from);
      const aside = (await hasLease(client)) ? `before_restore_${stampOf(at)}` : null;
      await replay(from, url, { before: setAside(aside), after: afterwards(aside) });
      return aside;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new DatabaseUnusable(`${from} cannot be restored: ${why}. Nothing was changed.`, {
        cause,
      });
    }
  });
}

async function hasLease(client: pg.Client): Promise<boolean> {
  const asked = `select to_regclass('${SCHEMA}.lease') is not null as has`;
  return (await client.query<{ has: boolean }>(asked)).rows[0]?.has === true;
}

/** The backup makes the schema anew; one that has something else than a database of ours is not removed. */
const setAside = (aside: string | null): string =>
  aside === null
    ? `drop schema if exists ${SCHEMA} restrict`
    : `alter schema ${SCHEMA} rename to ${quoted(aside)}`;

/**
 * Sessions and links that were ended after the backup must not come to life again, nor a process that had
 * the lease after it.
 */
function afterwards(aside: string | null): string {
  const ended = ['session', 'sign_in_waiting', 'guest_link'].map(
    (table) => `delete from ${SCHEMA}.${table}`,
  );
  const former = aside === null ? '0' : `(select token from ${quoted(aside)}.lease)`;
  const lease = `update ${SCHEMA}.lease set token = greatest(token, ${former}) + 1`;
  return [...ended, lease, 'analyze'].join('; ');
}
