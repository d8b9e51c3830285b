import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import type { BrowserContext, Frame } from 'playwright-core';
import { chromium } from 'playwright-core';
import { createBuilder } from 'vite';
import { VERSION_ARGUMENT } from '../../ipc/channels.ts';
import { startKiosk } from '../shell.ts';
import { ChromiumSession } from './chromiumSession.ts';
import { ChromiumWindow } from './chromiumWindow.ts';
import type { ShellUnderTest } from './shellUnderTest.ts';
import { Twin } from './twin.ts';

const APP = path.resolve(import.meta.dirname, '../../..');

/** Builds main and preload as for the package, into a folder of their own. */
export async function buildShell(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'madoguchi-shell-'));
  const configFile = path.join(APP, 'vite.electron.config.ts');
  const builder = await createBuilder({ configFile, logLevel: 'error' });
  for (const environment of Object.values(builder.environments)) {
    environment.config.build.outDir = folder;
  }
  await builder.buildApp();
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/**
 * Runs the built preload in every page as Electron would: in the main frame, before the page's own
 * scripts, with `electron` and `process` and nothing else in reach.
 */
async function installPreload(context: BrowserContext, twin: Twin, folder: string): Promise<void> {
  const senderOf = (frame: Frame): unknown => ({
    url: frame.url(),
    origin: new URL(frame.url()).origin,
    parent: frame.parentFrame(),
  });
  await context.exposeBinding('twinInvoke', ({ frame }, channel: string, request: unknown[]) => {
    const event = { senderFrame: senderOf(frame) } as IpcMainInvokeEvent;
    return twin.ipc.get(channel)?.(event, ...request);
  });
  const preload = await readFile(path.join(folder, 'preload.cjs'), 'utf8');
  await context.addInitScript(`{
    const invoke = globalThis.twinInvoke;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, value) =>
          Object.defineProperty(globalThis, name, { value: Object.freeze(value) }),
        executeInMainWorld: ({ func }) => func(),
      },
      ipcRenderer: { invoke: (channel, ...request) => invoke(channel, request) },
    };
    const argv = ['electron', '${VERSION_ARGUMENT}1.2.3'];
    if (window === top) {
      (function (require, process) { ${preload} })((name) => ({ electron })[name], { argv });
    }
  }`);
}

/** Debian's Chromium by its name on PATH, or the one that `CHROMIUM_BIN` names. */
function findChromium(): string {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'chromium'));
  const binary = process.env['CHROMIUM_BIN'] ?? onPath.find((file) => existsSync(file));
  if (binary === undefined) throw new Error('No Chromium on PATH: apt-get install -y chromium');
  return binary;
}

/** Starts the real shell on the twin, with Debian's Chromium as its window. */
export async function startOnTwin(origin: string, folder: string): Promise<ShellUnderTest> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--use-fake-device-for-media-stream'],
  });
  const context = await browser.newContext();
  const session = new ChromiumSession(context);
  const twin = new Twin(session, (options) => new ChromiumWindow(options, context, session));
  await installPreload(context, twin, folder);
  await startKiosk(twin.host(), {
    argv: [],
    env: { KIOSK_SERVER_URL: origin },
    folder,
    log: () => undefined,
    patience: { afterCrash: 200, whileHanging: 500, betweenProbes: 200 },
  });
  await session.applyPermissions(origin);
  const window = twin.windows[0] as ChromiumWindow;
  return {
    evaluate: async (expression) => (await window.page()).evaluate(expression),
    url: () => window.url(),
    windows: () => Promise.resolve(context.pages().length),
    cookieNames: async () => (await context.cookies()).map(({ name }) => name),
    crash: async () => {
      const page = await window.page();
      await page.goto('chrome://crash').catch(() => undefined);
    },
    close: () => browser.close(),
  };
}
