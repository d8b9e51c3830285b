import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

type Tool = 'pg_dump' | 'pg_restore' | 'psql';

/** Where a tool's output goes: kept, or to whoever reads it. */
interface Running {
  readonly child: ChildProcess;
  /** Resolves with the exit code and what it said on standard error. */
  readonly ended: Promise<{ readonly code: number; readonly said: string }>;
}

/**
 * Starts one of PostgreSQL's own tools. What lets it in is in its environment: arguments can be read by
 * everybody on the machine.
 */
function start(tool: Tool, args: readonly string[], url?: string): Running {
  const place = url === undefined ? null : new URL(url);
  const password = decodeURIComponent(place?.password ?? '');
  if (place !== null) place.password = '';
  const child = spawn(tool, [...args, ...(place === null ? [] : [`--dbname=${place.href}`])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
  });
  // A tool that ends early closes what is written to it; its exit code tells.
  child.stdin.on('error', () => undefined);
  return { child, ended: endOf(tool, child) };
}

async function endOf(
  tool: Tool,
  child: ChildProcess,
): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4_000);
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, said: said.trim() };
  } catch (cause) {
    throw new Error(`${tool} cannot be started; install Debian's postgresql-client`, { cause });
  }
}

/** Runs a tool to its end; what it wrote. Rejects with what it said when it failed. */
export async function run(tool: Tool, args: readonly string[], url?: string): Promise<string> {
  const { child, ended } = start(tool, args, url);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.end();
  const { code, said } = await ended;
  if (code !== 0) throw new Error(said);
  return Buffer.concat(chunks).toString();
}

/**
 * Runs what `pg_restore` makes of a file in `psql`, between two commands, all of it in one transaction.
 * Rejects with what was said, with nothing changed.
 */
export async function replay(
  file: string,
  url: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  const source = start('pg_restore', ['--no-owner', '--no-privileges', '--file=-', file]);
  const flags = ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'];
  const target = start(
    'psql',
    [...flags, `--command=${before}`, '--file=-', `--command=${after}`],
    url,
  );
  target.child.stdout?.resume();
  source.child.stdin?.end();
  if (target.child.stdin !== null) source.child.stdout?.pipe(target.child.stdin, { end: false });
  void target.ended.finally(() => source.child.kill()).catch(() => undefined);
  const read = await source.ended;
  // Half of a file must not look like a whole one: without its end nothing is committed.
  if (read.code === 0) target.child.stdin?.end();
  else target.child.kill('SIGKILL');
  const { code, said } = await target.ended;
  if (code !== 0 || read.code !== 0) throw new Error(said === '' ? read.said : said);
}
