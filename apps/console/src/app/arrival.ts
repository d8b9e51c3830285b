import { ERROR_CODES, type ErrorCode } from '@madoguchi/domain';

/** What the address of the page carried. */
export interface Arrival {
  /** The token of a one-time link. */
  readonly invitation: string | null;
  /** Why the ward's single sign-on did not let them in. */
  readonly refused: ErrorCode | null;
}

type Place = Pick<Location, 'hash' | 'pathname' | 'search'>;

const FRAGMENT = /^#(invitation|refused)=(.*)$/;
const NOTHING: Arrival = { invitation: null, refused: null };

/**
 * Reads `#invitation=TOKEN` and `#refused=CODE`, and takes them out of the address at once: neither
 * the history nor a look over the shoulder shall find a token there. Other fragments stay.
 */
export function takeArrival(
  place: Place = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): Arrival {
  const [, name, value = ''] = FRAGMENT.exec(place.hash) ?? [];
  if (name === undefined) return NOTHING;
  history.replaceState(null, '', `${place.pathname}${place.search}`);
  if (name === 'invitation') return { ...NOTHING, invitation: value };
  // Anybody can write an address: only what the table knows is said.
  return { ...NOTHING, refused: ERROR_CODES.find((code) => code === value) ?? null };
}
