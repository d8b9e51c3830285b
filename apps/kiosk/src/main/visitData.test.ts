import { expect, test, vi } from 'vitest';
import { Twin } from './testing/twin.ts';
import { createVisitCleaner } from './visitData.ts';

const OURS = 'https://madoguchi.example';

function cleaner() {
  const twin = new Twin();
  const host = twin.host();
  return { twin, visitEnded: createVisitCleaner(host, host.session.fromPartition(''), OURS) };
}

test('[E12] every kind of data that Electron can name goes', async () => {
  const { twin, visitEnded } = cleaner();
  await visitEnded();
  expect(twin.calls).toEqual(['clipboard.clear']);
  expect(twin.session.calls.sort()).toEqual(
    [
      'backgroundFetch',
      'cache',
      'cachestorage',
      'clearAuthCache',
      'cookies',
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

test('[E12] of our own origin nothing but its databases is left to the preload', async () => {
  const { twin, visitEnded } = cleaner();
  const clearData = vi.spyOn(twin.session, 'clearData');
  await visitEnded();
  const spared = clearData.mock.calls.map(([options]) => options ?? {});
  expect(spared.filter((options) => 'excludeOrigins' in options)).toEqual([
    { dataTypes: ['indexedDB'], excludeOrigins: [OURS] },
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
