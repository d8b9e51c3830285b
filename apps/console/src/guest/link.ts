const TOKEN = /^#([\w-]{43})$/;

/**
 * Reads the token of the address, and takes it out at once: neither the history nor a look over the
 * shoulder shall find it there. `null` after a reload, when the browser is known by its cookie.
 */
export function takeToken(
  place: Pick<Location, 'hash' | 'pathname'> = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): string | null {
  if (place.hash === '') return null;
  history.replaceState(null, '', place.pathname);
  return TOKEN.exec(place.hash)?.[1] ?? '';
}
