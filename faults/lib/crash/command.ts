import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '..', '..', '..');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run NAME -- ARGS` on a data folder, as the script of package.json is run by npm. */
export async function npmRun(
  name: 'backup' | 'restore' | 'audit-verify',
  args: readonly string[],
  dataDir: string,
): Promise<Ended> {
  const script = join(root, 'scripts', `${name}.mjs`);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}
