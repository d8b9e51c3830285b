import { ERROR_CODES, type ErrorCode } from '@madoguchi/domain';
import { wallIn } from '../board/wallAddress.ts';

/** What the address of the page carried. */
export interface Arrival {
  /** The token of a one-time link. */
  readonly invitation: string | null;
  /** Why the ward's single sign-on did not let them in. */
  readonly refused: ErrorCode | null;
  /** The large board that it is the address of; `null` for the console. */
  readonly wall: { readonly placeId: string | null } | null;
}

type Place = Pick<Location, 'hash' | 'pathname' | 'search'>;

const FRAGMENT = /^#(invitation|refused)=(.*)$/;

/**
 * Reads `#invitation=TOKEN` and `#refused=CODE`, and takes them out of the address at once: neither
 * the history nor a look over the shoulder shall find a token there. Other fragments stay.
 */
export function takeArrival(
  place: Place = window.location,
  history: Pick<History, 'replaceState'> = window.history,
): Arrival {
  const nothing: Arrival = { invitation: null, refused: null, wall: wallIn(place) };
  const [, name, value = ''] = FRAGMENT.exec(place.hash) ?? [];
  if (name === undefined) return nothing;
  history.replaceState(null, '', `${place.pathname}${place.search}`);
  if (name === 'invitation') return { ...nothing, invitation: value };
  // Anybody can write an address: only what the table knows is said.
  return { ...nothing, refused: ERROR_CODES.find((code) => code === value) ?? null };
}
