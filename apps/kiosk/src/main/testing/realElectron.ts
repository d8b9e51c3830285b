import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Question } from './probe.ts';
import type { ShellUnderTest } from './shellUnderTest.ts';

/** The installed Electron binary, or `null`; its package would try to download a missing one. */
export function findElectron(): string | null {
  const home = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const note = path.join(home, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(home, 'dist');
  const binary = path.join(folder, name);
  return existsSync(binary) ? binary : null;
}

const reply = z.object({ id: z.int(), answer: z.unknown(), problem: z.string().optional() });

/** Sends one question to the probe and waits for the answer with the same number. */
function createAsker(
  child: ChildProcess,
): (name: Question['name'], expression?: string) => Promise<unknown> {
  let last = 0;
  return (name, expression = '') =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const onMessage = (message: unknown): void => {
        const parsed = reply.parse(message);
        if (parsed.id !== id) return;
        child.off('message', onMessage);
        if (parsed.problem === undefined) resolve(parsed.answer);
        else reject(new Error(parsed.problem));
      };
      child.on('message', onMessage);
      child.once('exit', () => {
        reject(new Error('Electron ended'));
      });
      child.send({ id, name, expression } satisfies Question);
    });
}

/** Starts the built shell in a real Electron, with a probe beside it. Needs a display. */
export async function startOnElectron(
  binary: string,
  origin: string,
  folder: string,
): Promise<ShellUnderTest> {
  const data = await mkdtemp(path.join(tmpdir(), 'madoguchi-electron-'));
  const probe = path.join(folder, 'probe.mjs');
  const source = await readFile(path.join(import.meta.dirname, 'probe.ts'), 'utf8');
  await writeFile(probe, stripTypeScriptTypes(source));
  const switches = [`--user-data-dir=${data}`, '--use-fake-device-for-media-stream'];
  const child = spawn(binary, [...switches, probe], {
    env: { ...process.env, KIOSK_SERVER_URL: origin, KIOSK_WINDOWED: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = createAsker(child);
  return {
    evaluate: (expression) => ask('evaluate', expression),
    url: async () => z.string().parse(await ask('url')),
    windows: async () => z.number().parse(await ask('windows')),
    cookieNames: async () => z.array(z.string()).parse(await ask('cookieNames')),
    crash: async () => {
      await ask('crash');
    },
    close: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      await rm(data, { recursive: true, force: true });
    },
  };
}
