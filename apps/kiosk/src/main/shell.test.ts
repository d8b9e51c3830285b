import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEVICES_DATABASE, KEY_DATABASE } from '../ipc/channels.ts';
import { OFFLINE_URL } from './pages.ts';
import { buildShell, startOnTwin } from './testing/chromiumTwin.ts';
import { findElectron, startOnElectron } from './testing/realElectron.ts';
import type { StandInServer } from './testing/server.ts';
import { createStandInServer } from './testing/server.ts';
import type { ShellUnderTest } from './testing/shellUnderTest.ts';

type Start = (origin: string, folder: string) => Promise<ShellUnderTest>;

const electron = findElectron();
const missing = 'Electron itself NOT run: its binary is not installed';
const hosts: { name: string; start: Start }[] = [
  { name: `the twin on Chromium${electron === null ? ` (${missing})` : ''}`, start: startOnTwin },
];
if (electron !== null) {
  const start: Start = (origin, folder) => startOnElectron(electron, origin, folder);
  hosts.push({ name: `Electron at ${electron}`, start });
}

let built: Awaited<ReturnType<typeof buildShell>>;
beforeAll(async () => {
  built = await buildShell();
}, 60_000);
afterAll(() => built.remove());

const patient = { timeout: 15_000, interval: 50 };

describe.each(hosts)('built main and preload on $name', { timeout: 30_000 }, ({ start }) => {
  let server: StandInServer;
  let shell: ShellUnderTest;

  beforeAll(async () => {
    server = await createStandInServer();
    shell = await start(server.origin, built.folder);
    await isBack();
  }, 60_000);
  afterAll(async () => {
    await shell.close();
    await server.stop();
  });

  const heading = (): Promise<unknown> =>
    shell.evaluate("document.querySelector('h1')?.textContent ?? ''");
  const isBack = (): Promise<void> =>
    vi.waitFor(async () => {
      expect(await heading()).toBe('相談する');
    }, patient);

  /** Lets the page try something, and gives a navigation the time it would need. */
  const attempt = async (script: string): Promise<void> => {
    await shell.evaluate(`(() => { ${script} })()`);
    await new Promise((resolve) => setTimeout(resolve, 400));
  };

  test('[E4] the page sees window.kiosk with four names and nothing of Node', async () => {
    expect(await shell.evaluate('Object.keys(window.kiosk).sort()')).toEqual([
      'appVersion',
      'platform',
      'print',
      'visitEnded',
    ]);
    expect(
      await shell.evaluate('[typeof require, typeof process, typeof module, typeof global]'),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  test('[E5] our page gets camera and microphone, and nothing else', async () => {
    const media = 'navigator.mediaDevices.getUserMedia({ audio: true, video: true })';
    const kinds = `${media}.then((stream) => stream.getTracks().map((track) => track.kind).sort())`;
    expect(await shell.evaluate(kinds)).toEqual(['audio', 'video']);
    const names = ['geolocation', 'notifications', 'midi', 'clipboard-read'];
    const states = `Promise.all(${JSON.stringify(names)}.map((name) =>
      navigator.permissions.query({ name }).then(({ state }) => state)))`;
    expect(await shell.evaluate(states)).toEqual(names.map(() => 'denied'));
  });

  test.each([
    ['another origin', "location.href = 'http://localhost:' + location.port + '/kiosk'"],
    ['another page of the server', "location.href = '/console'"],
    ['a path that only begins alike', "location.href = '/kiosk-admin'"],
    ['a path that climbs out', "location.href = '/kiosk/../console'"],
    ['a redirect of the server', "location.href = '/kiosk/away'"],
    ['a local page', `location.href = '${OFFLINE_URL}'`],
    ['a file', "location.href = 'file:///etc/passwd'"],
  ])('[E6] the page cannot leave for %s', async (_where, script) => {
    await attempt(script);
    expect(new URL(await shell.url()).pathname).toBe('/kiosk');
    expect(await shell.url()).toContain(server.origin);
    expect(await heading()).toBe('相談する');
  });

  test('[E6] a frame inside the page cannot show anything else', async () => {
    await attempt(
      "const frame = document.createElement('iframe'); frame.src = '/console'; document.body.append(frame)",
    );
    const inside = "document.querySelector('iframe').contentDocument?.body?.textContent ?? ''";
    expect(await shell.evaluate(inside)).toBe('');
  });

  test('[E7] no second window, neither by script nor by link', async () => {
    await attempt("window.open('/kiosk')");
    await attempt(
      "const a = document.createElement('a'); a.href = '/kiosk'; a.target = '_blank'; document.body.append(a); a.click()",
    );
    await expect.poll(() => shell.windows(), patient).toBe(1);
  });

  test('[E9] what the browser prints by is gone, and the page cannot get its own print back', async () => {
    const descriptor = "Object.getOwnPropertyDescriptor(window, 'print')";
    expect(await shell.evaluate('window.print()')).toBeFalsy();
    expect(await shell.evaluate(`[${descriptor}.writable, ${descriptor}.configurable]`)).toEqual([
      false,
      false,
    ]);
  });

  test('[E12] after a visit only the key of the device and its choice of cameras are left', async () => {
    await shell.evaluate(`(async () => {
      localStorage.setItem('canary', '1');
      document.cookie = 'canary=1; Max-Age=3600';
      await caches.open('canary');
      for (const name of ['canary', '${KEY_DATABASE}', '${DEVICES_DATABASE}']) {
        await new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); resolve(); } });
      }
    })()`);
    expect([...(await shell.cookieNames())].sort()).toEqual(['canary', 'device']);
    await shell.evaluate('window.kiosk.visitEnded()');
    expect(await shell.cookieNames()).toEqual([]);
    const left = `Promise.all([caches.keys(), indexedDB.databases()])
      .then(([caches, databases]) => [localStorage.length, caches.length, databases.map(({ name }) => name).sort()])`;
    expect(await shell.evaluate(left)).toEqual([0, 0, [DEVICES_DATABASE, KEY_DATABASE]]);
  });

  test('[E12] a cleaning that cannot remove a database says so', async () => {
    await shell.evaluate(`new Promise((resolve) => {
      indexedDB.open('held').onsuccess = ({ target }) => { window.held = target.result; resolve(); };
    })`);
    const outcome = 'window.kiosk.visitEnded().then(() => "clean", () => "not clean")';
    expect(await shell.evaluate(outcome)).toBe('not clean');
    await shell.evaluate('window.held.close()');
    expect(await shell.evaluate(outcome)).toBe('clean');
  });

  test('[E12] what a crash left behind goes with the next page, and the key stays', async () => {
    await shell.evaluate(`Promise.all(['left', '${KEY_DATABASE}'].map((name) => new Promise((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => { target.result.close(); resolve(); };
    })))`);
    await shell.crash();
    await isBack();
    const names = 'indexedDB.databases().then((found) => found.map(({ name }) => name).sort())';
    await expect
      .poll(() => shell.evaluate(names), patient)
      .toEqual([DEVICES_DATABASE, KEY_DATABASE]);
  });

  test('[E14] a crashed page is back by itself', async () => {
    await shell.evaluate("document.body.dataset.visit = 'before the crash'");
    await shell.crash();
    await isBack();
    expect(await shell.evaluate('document.body.dataset.visit')).toBeFalsy();
  });

  test('[E15] without the server a calm page waits, and gives way when it is back', async () => {
    await server.stop();
    await shell.crash();
    await expect.poll(() => heading().catch(String), patient).toContain('つながりにくく');
    expect(await shell.url()).toBe(OFFLINE_URL);
    await server.start();
    await isBack();
  });

  test('[E47] back leads nowhere, also after the page of the package was shown', async () => {
    await expect.poll(() => shell.evaluate('history.length'), patient).toBe(1);
    await attempt('history.back()');
    expect(await shell.url()).toContain(server.origin);
    expect(await heading()).toBe('相談する');
  });
});
