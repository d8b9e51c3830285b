import type { ElectronHost, HostSession } from './host.ts';

/**
 * Makes the function that removes what a visit left behind: everything but the databases of our own
 * origin, some of which belong to the device (its key, its cameras). Those the preload removes one by one, because Electron
 * clears the databases of an origin together or not at all. Rejects when any part could not be
 * removed; calls while one is running share its outcome.
 */
export function createVisitCleaner(
  { clipboard }: Pick<ElectronHost, 'clipboard'>,
  session: HostSession,
  origin: string,
): () => Promise<void> {
  let running: Promise<void> | null = null;

  const clean = async (): Promise<void> => {
    clipboard.clear();
    await session.clearData({
      dataTypes: [
        'backgroundFetch',
        'cache',
        'cookies',
        'downloads',
        'fileSystems',
        'localStorage',
        'serviceWorkers',
        'webSQL',
      ],
    });
    await session.clearData({ dataTypes: ['indexedDB'], excludeOrigins: [origin] });
    await session.clearStorageData({ storages: ['cachestorage', 'shadercache'] });
    await session.clearAuthCache();
    await session.cookies.flushStore();
  };

  return () => {
    running ??= clean().finally(() => {
      running = null;
    });
    return running;
  };
}
