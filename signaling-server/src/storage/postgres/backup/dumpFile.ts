import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace, stampOf, withPartial } from '../../files.ts';
import type { Backup } from '../../sqlite/backupFile.ts';
import { DatabaseUnusable } from '../../sqlite/openFile.ts';
import { SCHEMA } from '../connection.ts';
import { unknownAmong } from '../migrations/index.ts';
import { run } from './tools.ts';

/**
 * Copies a database, on which a server may be working, into a folder: one file of one instant, with
 * everything that was acknowledged before. The copy is read through before it gets its name. Rejects with
 * `DatabaseUnusable`, with a message for the person who asked for it.
 */
export async function dump(url: string, folder: string, at: number): Promise<Backup> {
  const path = join(folder, `madoguchi-${stampOf(at)}.dump`);
  if (existsSync(path)) throw new DatabaseUnusable(`${path} is there already.`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await withPartial(path, async (partial) => {
      const what = ['--format=custom', `--schema=${SCHEMA}`, '--no-owner', '--no-privileges'];
      await run('pg_dump', [...what, `--file=${partial}`], url);
      await inspectDump(partial);
      putInPlace(partial, path);
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`No backup was made in ${folder}: ${why}`, { cause });
  }
  return { path, bytes: statSync(path).size };
}

/** What a backup of this program has, among others, in its list of contents. */
const OURS = ['SCHEMA - public', 'TABLE DATA public consultation ', 'TABLE DATA public lease '];

/** Reads all of a backup. Throws an error that says what is wrong with it. */
export async function inspectDump(path: string): Promise<void> {
  const list = await run('pg_restore', ['--list', path]);
  if (!OURS.every((name) => list.includes(name))) {
    throw new Error('it is no database of this program');
  }
  await run('pg_restore', ['--file=/dev/null', path]);
  const applied = await run('pg_restore', [
    ...['--data-only', '--table=kysely_migration', '--file=-'],
    path,
  ]);
  const [, rows = ''] = /^COPY public\.kysely_migration .*\n([\s\S]*?)^\\\.$/m.exec(applied) ?? [];
  const names = rows.split('\n').map((row) => row.split('\t')[0] ?? '');
  const unknown = unknownAmong(names.filter((name) => name !== ''));
  if (unknown.length > 0) {
    throw new Error(`it was made by a newer version of this program (${unknown.join(', ')})`);
  }
}
