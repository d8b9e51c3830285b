import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { systemClock } from '../ports/clock.ts';
import { dump } from '../storage/postgres/backup/dumpFile.ts';
import { backUp } from '../storage/sqlite/backupFile.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE = 'Usage: npm run backup -- [--to DIR]';

/**
 * The command: copies the database that the settings name, beside a running server or without one.
 * The first line that it prints is the path of the backup. Returns the exit code: 0 done, 1 not done.
 */
export async function runBackup(args: readonly string[], env: Environment): Promise<0 | 1> {
  try {
    const { to } = parseArgs({ args: [...args], options: { to: { type: 'string' } } }).values;
    const { dataDir, databasePath, databaseUrl } = readConfig(env);
    const folder = to === undefined ? join(dataDir, 'backups') : givenPath(to, env);
    const at = systemClock.now();
    const { path, bytes } = await (databaseUrl === null
      ? backUp(databasePath, folder, at)
      : dump(databaseUrl, folder, at));
    process.stdout.write(
      [
        path,
        `integrity ok, ${String(bytes)} bytes`,
        `The key ${join(dataDir, 'session-secret')} is not in it, and must be kept apart from it: whoever has both can read the secrets of authenticators, the files of the library, what was attached to cards and what was written in procedures. Without it nobody can open those again, and everybody sets up a new authenticator after a restore.`,
        '',
      ].join('\n'),
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error, USAGE)}\n`);
    return 1;
  }
}

/** A path as it was given, seen from where `npm run` was called. */
export const givenPath = (path: string, env: Environment): string =>
  resolve(env['INIT_CWD'] ?? '.', path);

/** What went wrong, in words for the person who called a command. */
export function explain(error: unknown, usage: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS') ? `${message}\n${usage}` : message;
}
