import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER_COMMAND } from '../../../signaling-server/bin/command.mjs';
import { freePort } from './ports.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** How long a start may take on a busy machine before a test gives up. */
const START_LIMIT_MS = 90_000;

/** How many characters of its output are printed of a server that ended by a fault. */
const OUTPUT_SHOWN = 4_000;

/** A folder for one database, which a test removes at its end. */
export function temporaryDataDir(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-test-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** What one run of the server printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts `bin/server.mjs` with these settings and waits for its end: for starts that must fail. */
export async function runToEnd(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawnServer(env);
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

/** The real server as a process of its own, on free ports, that a test can stop and start again. */
export class ServerProcess {
  readonly port: number;
  readonly origin: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #output: () => string = () => '';

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.port = port;
    this.origin = originOf(port);
    this.#env = env;
  }

  /** Starts a server on `dataDir`; `extra` overrides settings, `{origin}` in it stands for where the server will be. */
  static async start(
    dataDir: string,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const port = await freePort();
    const server = new ServerProcess(port, {
      PORT: String(port),
      MEDIA_PORT: String(await freePort()),
      MEDIA_WORKERS: '1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...Object.fromEntries(
        Object.entries(extra).map(([name, value]) => [
          name,
          value.replace('{origin}', originOf(port)),
        ]),
      ),
    });
    await server.start();
    return server;
  }

  /** Everything it has printed since it was last started. */
  get output(): string {
    return this.#output();
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('the server is not running');
    return this.#child.pid;
  }

  /** Starts it (again) on the same ports and data; resolves when it says where it is. */
  async start(): Promise<void> {
    const child = spawnServer(this.#env);
    this.#child = child;
    this.#output = collect(child);
    const until = Date.now() + START_LIMIT_MS;
    while (!this.output.includes('/console/')) {
      if (hasEnded(child) || Date.now() > until) {
        // What it printed last may still be on its way.
        await new Promise((resolve) => setTimeout(resolve, 200));
        throw new Error(`the server did not start:\n${this.output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /**
   * Sends a signal and waits for the end. `SIGINT` is Ctrl+C. Returns the exit code; the last lines of
   * a server that ended by a fault are printed, because nothing else would tell of it.
   */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    const child = this.#child;
    if (child === null || hasEnded(child)) return child?.exitCode ?? null;
    const ended = once(child, 'close');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    if (code !== null && code !== 0) console.error(this.output.slice(-OUTPUT_SHOWN));
    return code;
  }
}

const originOf = (port: number): string => `http://127.0.0.1:${String(port)}`;

/** By itself, or by a signal. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function spawnServer(env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, SERVER_COMMAND, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half way leaves no server behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  return () => parts.join('');
}
