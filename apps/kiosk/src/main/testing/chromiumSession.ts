import type { BrowserContext } from 'playwright-core';
import type { HostSession } from '../host.ts';
import { TwinSession } from './twinSession.ts';

/** Chromium's storage types for what Electron's two clearing calls name. */
const STORAGE_TYPES: Readonly<Record<string, string>> = {
  cachestorage: 'cache_storage',
  cookies: 'cookies',
  fileSystems: 'file_systems',
  indexedDB: 'indexeddb',
  localStorage: 'local_storage',
  serviceWorkers: 'service_workers',
};

/** What a page may ask Chromium for, and under which name Electron puts it to the shell. */
const PERMISSIONS = [
  { chromium: 'camera', electron: 'media', mediaType: 'video' },
  { chromium: 'microphone', electron: 'media', mediaType: 'audio' },
  { chromium: 'geolocation', electron: 'geolocation' },
  { chromium: 'notifications', electron: 'notifications' },
  { chromium: 'clipboard-read', electron: 'clipboard-read' },
  { chromium: 'midi', electron: 'midi' },
] as const;

/** The twin's session on a real browser context: clearing clears, permissions are Chromium's own. */
export class ChromiumSession extends TwinSession {
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    super();
    this.#context = context;
  }

  override clearData: HostSession['clearData'] = (options) =>
    this.#clear(options?.dataTypes ?? [], options?.excludeOrigins);

  override clearStorageData: HostSession['clearStorageData'] = (options) =>
    this.#clear(options?.storages ?? []);

  async #clear(names: readonly string[], spared: readonly string[] = []): Promise<void> {
    const storageTypes = names.flatMap((name) => STORAGE_TYPES[name] ?? []).join(',');
    for (const page of this.#context.pages()) {
      const { origin } = new URL(page.url());
      if (origin === 'null' || spared.includes(origin)) continue;
      const devtools = await this.#context.newCDPSession(page);
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes });
      if (names.includes('cache')) await devtools.send('Network.clearBrowserCache');
      await devtools.detach();
    }
  }

  /** Puts each permission to the shell's request and check handlers; Chromium denies the rest. */
  async applyPermissions(origin: string): Promise<void> {
    const granted = PERMISSIONS.filter((permission) => this.#isGranted(permission, origin));
    const names = granted.map(({ chromium }) => chromium);
    await this.#context.grantPermissions(names, { origin });
  }

  #isGranted(permission: (typeof PERMISSIONS)[number], origin: string): boolean {
    const details = {
      isMainFrame: true,
      requestingUrl: `${origin}/kiosk`,
      ...('mediaType' in permission && { mediaType: permission.mediaType, securityOrigin: origin }),
    };
    // Electron grants what no handler denies; so does its twin.
    let granted = this.request === null;
    this.request?.({} as never, permission.electron, (answer) => (granted = answer), details);
    return granted && (this.check?.(null, permission.electron, origin, details) ?? true);
  }
}
