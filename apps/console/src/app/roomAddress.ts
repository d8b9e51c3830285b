import type { Room } from './frame.ts';

/** The rooms that have an address of their own; the others share that of the page. */
const RECORDS = '/console/records';
const PAGE = '/console/';

/** The room of an address; `null` where it names none. */
export const roomAt = (path: string): Room | null =>
  path.replace(/\/$/, '') === RECORDS ? 'records' : null;

/** The address that the browser shows with a room; `null` where it stays as it is. */
export function addressFor(room: Room, path: string): string | null {
  if (room === 'records') return RECORDS;
  return roomAt(path) === null ? null : PAGE;
}
