import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Log } from './log.ts';
import { startKiosk } from './shell.ts';
import { Twin } from './testing/twin.ts';
import { twinEvent } from './testing/twinParts.ts';

const folder = '/app/build';

async function started(
  twin = new Twin(),
  { argv = [], env = {} }: { argv?: string[]; env?: Record<string, string> } = {},
) {
  const log = vi.fn<Log>();
  await startKiosk(twin.host(), { argv, env, folder, log });
  const window = twin.windows[0];
  return { twin, log, window, preferences: window?.options.webPreferences };
}

test('[E1] a bad setting ends the start with one line that names it', async () => {
  const env = { KIOSK_SERVER_URL: 'http://madoguchi.example' };
  const { twin, log } = await started(new Twin(), { env });
  expect(twin.calls).toEqual(['exit 1']);
  expect(log.mock.calls).toEqual([
    ['refused-to-start', { reason: expect.stringContaining('KIOSK_SERVER_URL') as string }],
  ]);
});

test('[E2] a forbidden switch ends the start before anything else', async () => {
  const { twin, log } = await started(new Twin(), { argv: ['--no-sandbox', '--inspect'] });
  expect(twin.calls).toEqual(['exit 1']);
  expect(log.mock.calls).toEqual([
    ['refused-to-start', { reason: 'remove from the command line: no-sandbox, inspect' }],
  ]);
});

test('[E3] sandbox and local scheme are declared before Electron is ready', async () => {
  const { twin } = await started();
  expect(twin.calls.slice(0, 3)).toEqual(['enableSandbox', 'registerSchemes', 'ready']);
  expect(twin.schemes).toEqual([
    { scheme: 'madoguchi', privileges: { standard: true, secure: true } },
  ]);
});

test('[E3] the page has no Node, no webview, no developer tools and no weakened security', async () => {
  const { preferences } = await started();
  expect(preferences).toEqual({
    partition: 'persist:kiosk',
    preload: path.join(folder, 'preload.cjs'),
    additionalArguments: ['--kiosk-app-version=1.2.3'],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    backgroundThrottling: false,
  });
});

test('[E3] developer tools exist in an unpackaged kiosk only', async () => {
  const { preferences } = await started(Object.assign(new Twin(), { packaged: false }));
  expect(preferences?.devTools).toBe(true);
});

test('[E9] downloads are cancelled', async () => {
  const { twin } = await started();
  const event = twinEvent({});
  twin.session.emit('will-download', event);
  expect(event.defaultPrevented).toBe(true);
});

test('[E10] nothing listens where a certificate, a login or a crash report could be decided', async () => {
  const { twin } = await started();
  expect([...twin.app.listened()].sort()).toEqual([
    'before-quit',
    'web-contents-created',
    'window-all-closed',
  ]);
});

test('[E10] only main.ts and the preload import Electron, only the router opens channels', async () => {
  const source = path.resolve(import.meta.dirname, '..');
  const importing: string[] = [];
  const opening: string[] = [];
  for await (const file of glob('{main,preload,ipc}/*.ts', { cwd: source })) {
    if (file.endsWith('.test.ts')) continue;
    const text = await readFile(path.join(source, file), 'utf8');
    if (
      /^(?!import type)[^\n]*from 'electron'|^\} from 'electron'/m.test(
        text.replace(/import type \{[^}]*\} from 'electron';/g, ''),
      )
    ) {
      importing.push(file);
    }
    if (/ipcMain\.(handle|on)/.test(text)) opening.push(file);
  }
  expect(importing.sort()).toEqual(['main/main.ts', 'preload/preload.ts']);
  expect(opening).toEqual(['main/ipcRouter.ts']);
});

test('[E12] what an interrupted visit left is cleared before the window opens', async () => {
  const twin = new Twin();
  twin.session.clearData = () => Promise.reject(new Error('disk'));
  await expect(started(twin)).rejects.toThrow('disk');
  expect(twin.windows).toEqual([]);
});

test('[E13] whole screen, no menu, and the screen stays on', async () => {
  const { twin, window } = await started();
  expect(window?.options).toMatchObject({ kiosk: true, fullscreen: true });
  expect(twin.calls).toContain('no menu');
  expect(twin.calls).toContain('powerSaveBlocker prevent-display-sleep');
  expect(window?.loaded).toEqual(['http://127.0.0.1:8787/kiosk']);
});

test('[E13] a second kiosk on the same device ends at once', async () => {
  const { twin } = await started(Object.assign(new Twin(), { firstInstance: false }));
  expect(twin.calls).toEqual(['exit 0']);
});

test('[E13] residents cannot close the window; the service manager and a trial can', async () => {
  const closing = async (env: Record<string, string>, quit: boolean): Promise<boolean> => {
    const { twin, window } = await started(new Twin(), { env });
    if (quit) twin.app.emit('before-quit');
    const event = twinEvent({});
    window?.emit('close', event);
    return event.defaultPrevented;
  };
  expect(await closing({}, false)).toBe(true);
  expect(await closing({}, true)).toBe(false);
  expect(await closing({ KIOSK_WINDOWED: '1' }, false)).toBe(false);
});
