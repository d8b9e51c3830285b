/** The scheme of pages that come with the package. */
export const LOCAL_SCHEME = 'madoguchi';

/** The one local page: shown while the server cannot be reached. */
export const OFFLINE_URL = `${LOCAL_SCHEME}://local/offline.html`;

/** Parses an address; `null` instead of an exception for what is none. */
function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether a text that names an origin or an address means exactly this origin. */
export function isOrigin(text: string | undefined, origin: string): boolean {
  return text !== undefined && parseUrl(text)?.origin === origin;
}

/**
 * Whether the address is a page of the kiosk: our origin, and `/kiosk` or below. The console and
 * everything else that the same server serves is no business of a resident.
 */
export function isKioskPage(text: string, origin: string): boolean {
  const url = parseUrl(text);
  if (url === null || url.origin !== origin || url.username !== '' || url.password !== '') {
    return false;
  }
  return url.pathname === '/kiosk' || url.pathname.startsWith('/kiosk/');
}
