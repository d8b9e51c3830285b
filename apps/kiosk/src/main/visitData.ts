import type { Cookie } from 'electron';
import type { ElectronHost, HostSession } from './host.ts';

/**
 * Whether a cookie is the kiosk's enrolment: set by our server and out of reach of any script.
 * The page cannot make such a cookie, so nothing that a resident typed can hide in one.
 */
function isEnrolment(cookie: Cookie, origin: string): boolean {
  const { hostname } = new URL(origin);
  return cookie.httpOnly === true && cookie.domain === hostname.replace(/^\[|\]$/g, '');
}

async function removeOtherCookies(session: HostSession, origin: string): Promise<void> {
  const cookies = await session.cookies.get({});
  const others = cookies.filter((cookie) => !isEnrolment(cookie, origin));
  const urlOf = ({ domain = '', path = '/', secure = false }: Cookie): string =>
    `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`;
  await Promise.all(others.map((cookie) => session.cookies.remove(urlOf(cookie), cookie.name)));
  await session.cookies.flushStore();
}

/**
 * Makes the function that removes what a visit left behind: everything but the enrolment. It
 * rejects when any part could not be removed; calls while one is running share its outcome.
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
        'downloads',
        'fileSystems',
        'indexedDB',
        'localStorage',
        'serviceWorkers',
        'webSQL',
      ],
    });
    await session.clearStorageData({ storages: ['cachestorage', 'shadercache'] });
    await session.clearAuthCache();
    await removeOtherCookies(session, origin);
  };

  return () => {
    running ??= clean().finally(() => {
      running = null;
    });
    return running;
  };
}
