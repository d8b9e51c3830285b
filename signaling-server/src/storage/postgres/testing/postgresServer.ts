import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of a test file, with a folder and a socket of its own. */
export interface PostgresServer {
  /** Makes a database, empty or as a copy of `template` (to which nobody is connected); its `DATABASE_URL`. */
  createDatabase(template?: string): Promise<string>;
  /** Stops it without a last word: every connection breaks, and the next start has its log to replay. */
  crash(): Promise<void>;
  /** Starts it again after `crash`, with the same data, at the same addresses. */
  restart(): Promise<void>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Whether commits are synced to disk; a test that is not about that goes without, which is faster. */
  readonly durable?: boolean;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const OWNER = 'postgres';

/**
 * The server lives as long as the pipe to the test's process: when that is gone, however it went, its
 * end closes, and the server is stopped and its folder removed.
 */
const KEEPER = `
  folder=$1; shift
  "$@" & server=$!
  if read -r word && [ "$word" = crash ]; then kill -QUIT $server; wait $server; exit 0; fi
  kill -INT $server; wait $server; rm -rf "$folder"`;

/** Starts Debian's PostgreSQL on a new folder below the system's folder for temporary files. */
export async function startPostgres({
  durable = false,
}: PostgresOptions = {}): Promise<PostgresServer> {
  const bin = binaries();
  const as = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-pg-'));
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const place = { cwd: folder, ...as };
  const init = ['-D', data, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), [...init, '--no-instructions'], { ...place, stdio: 'pipe' });

  const settings = { listen_addresses: '', unix_socket_directories: folder, ...pace(durable) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(bin, 'postgres'), '-D', data, ...flags];
  const start = (): Promise<ChildProcess> =>
    untilReady(spawn('/bin/sh', ['-c', KEEPER, 'keeper', folder, ...command], place));

  let keeper = await start();
  let count = 0;
  const urlOf = (name: string): string =>
    `postgresql://${OWNER}@${encodeURIComponent(folder)}/${name}`;
  return {
    async createDatabase(template) {
      count += 1;
      const name = `test_${String(count)}`;
      const from = template === undefined ? '' : ` template ${nameIn(template)}`;
      await runOnce(urlOf(OWNER), `create database ${name}${from}`);
      return urlOf(name);
    },
    crash: () => endOf(keeper, 'crash\n'),
    async restart() {
      keeper = await start();
    },
    async stop() {
      await endOf(keeper, '');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The newest of Debian's versions that is installed. */
function binaries(): string {
  let versions: string[] = [];
  try {
    versions = readdirSync(DEBIAN_FOLDER).filter((name) => /^\d+$/.test(name));
  } catch (error) {
    throw new Error('PostgreSQL is not installed; `npm run setup` says how', { cause: error });
  }
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0] ?? '';
  return join(DEBIAN_FOLDER, newest, 'bin');
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, OWNER], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** A small server; without durability nothing waits for the disk either. */
function pace(durable: boolean): Record<string, string> {
  const small = { shared_buffers: '16MB', max_connections: '60', autovacuum: 'off' };
  return durable
    ? small
    : { ...small, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}

/** Resolves when the server takes connections; what it said instead, when it ended before. */
async function untilReady(keeper: ChildProcess): Promise<ChildProcess> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    keeper.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    keeper.once('error', reject);
    keeper.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${said}`));
    });
  });
  return keeper;
}

async function endOf(keeper: ChildProcess, word: string): Promise<void> {
  if (keeper.exitCode !== null) return;
  const gone = once(keeper, 'exit');
  keeper.stdin?.end(word);
  await gone;
}

const nameIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
