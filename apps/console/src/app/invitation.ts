/** A link of an invitation, as far as the address bar knows it. */
type Place = Pick<Location, 'hash' | 'pathname' | 'search'>;

const FRAGMENT = /^#invitation=(.*)$/;

/**
 * The token behind `#invitation=`, taken out of the address at once: neither the history nor a
 * look over the shoulder shall find it there. `null` where the address carries none.
 */
export function takeInvitation(
  place: Place = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): string | null {
  const token = FRAGMENT.exec(place.hash)?.[1];
  if (token === undefined) return null;
  history.replaceState(null, '', `${place.pathname}${place.search}`);
  return token;
}
