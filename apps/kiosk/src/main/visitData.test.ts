import type { Cookie } from 'electron';
import { expect, test, vi } from 'vitest';
import { Twin } from './testing/twin.ts';
import { createVisitCleaner } from './visitData.ts';

const OURS = 'https://madoguchi.example';
const cookie = (name: string, more: Partial<Cookie>): Cookie => ({
  name,
  value: '',
  path: '/',
  domain: 'madoguchi.example',
  sameSite: 'strict',
  ...more,
});

function cleaner(jar: readonly Cookie[] = []) {
  const twin = new Twin();
  const removed: string[] = [];
  Object.assign(twin.session.cookies, {
    get: () => Promise.resolve(jar),
    remove: (url: string, name: string) => {
      removed.push(`${name} ${url}`);
      return Promise.resolve();
    },
  });
  const host = twin.host();
  return {
    twin,
    removed,
    visitEnded: createVisitCleaner(host, host.session.fromPartition(''), OURS),
  };
}

test('[E12] every kind of data that Electron can name goes, but cookies', async () => {
  const { twin, visitEnded } = cleaner();
  await visitEnded();
  expect(twin.calls).toEqual(['clipboard.clear']);
  expect(twin.session.calls.sort()).toEqual(
    [
      'backgroundFetch',
      'cache',
      'cachestorage',
      'clearAuthCache',
      'downloads',
      'fileSystems',
      'indexedDB',
      'localStorage',
      'serviceWorkers',
      'shadercache',
      'webSQL',
    ].sort(),
  );
});

test('[E12] of the cookies only the enrolment stays', async () => {
  const { removed, visitEnded } = cleaner([
    cookie('device', { httpOnly: true, secure: true }),
    cookie('script', { httpOnly: false }),
    cookie('wide', { httpOnly: true, domain: '.madoguchi.example', secure: true, path: '/kiosk' }),
    cookie('foreign', { httpOnly: true, domain: 'attacker.example' }),
  ]);
  await visitEnded();
  expect(removed.sort()).toEqual([
    'foreign http://attacker.example/',
    'script http://madoguchi.example/',
    'wide https://madoguchi.example/kiosk',
  ]);
});

test('[E12] calls at the same time share one cleaning, and a later one cleans again', async () => {
  const { twin, visitEnded } = cleaner();
  await Promise.all([visitEnded(), visitEnded()]);
  expect(twin.calls).toHaveLength(1);
  await visitEnded();
  expect(twin.calls).toHaveLength(2);
});

test('[E12] a cleaning that failed is told, and the next one is tried', async () => {
  const { twin, visitEnded } = cleaner();
  const clear = vi.spyOn(twin.session, 'clearAuthCache');
  clear.mockRejectedValueOnce(new Error('disk'));
  await expect(visitEnded()).rejects.toThrow('disk');
  await expect(visitEnded()).resolves.toBeUndefined();
});
