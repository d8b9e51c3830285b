/** The one-time link of a guest: its token stands in the fragment, which no server gets to see. */
export const guestLink = (origin: string, token: string): string =>
  `${origin}/console/guest.html#${token}`;

const TOKEN = /^#([\w-]{43})$/;

/**
 * Reads the token of the address, and takes it out at once: neither the history nor a look over the
 * shoulder shall find it there. `null` after a reload, when the browser is known by its cookie.
 */
export function takeToken(
  place: Pick<Location, 'hash' | 'pathname'> = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): string | null {
  // Replacing the history entry changes the location, so its hash is read before.
  const { hash, pathname } = place;
  if (hash === '') return null;
  history.replaceState(null, '', pathname);
  return TOKEN.exec(hash)?.[1] ?? '';
}
