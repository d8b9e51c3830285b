import type { Room } from './frame.ts';

/** The rooms that have an address of their own; the others share that of the page. */
const ADDRESSES = [
  ['bookings', '/console/bookings'],
  ['records', '/console/records'],
  ['procedures', '/console/procedures'],
] as const satisfies readonly (readonly [Room, string])[];
const PAGE = '/console/';
/** The fragments within the page of the bookings name it as well. */
const IN_BOOKINGS = '#bookings/';

/** The room of an address; `null` where it names none. */
export const roomAt = (path: string, hash = ''): Room | null =>
  ADDRESSES.find(([, address]) => path.replace(/\/$/, '') === address)?.[0] ??
  (hash.startsWith(IN_BOOKINGS) ? 'bookings' : null);

/** The address that the browser shows with a room; `null` where it stays as it is. */
export function addressFor(room: Room, path: string): string | null {
  const own = ADDRESSES.find(([named]) => named === room)?.[1];
  return own ?? (roomAt(path) === null ? null : PAGE);
}
