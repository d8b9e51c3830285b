import type { Consultation, Offered, Waiting } from './state.ts';

/** In the line of a desk: waiting, or just being offered to somebody. */
export type Queued = Waiting | Offered;

/** Tells whether a consultation is in a line. */
export const isQueued = (c: Consultation): c is Queued =>
  c.state === 'waiting' || c.state === 'offered';

/** Tells whether a consultation occupies its specialist. */
export const occupiesStaff = (
  c: Consultation,
): c is Exclude<Consultation, { state: 'waiting' | 'closed' }> =>
  c.state !== 'waiting' && c.state !== 'closed';

/** Tells whether a consultation occupies its kiosk: the write-up is the specialist's alone. */
export const occupiesKiosk = (
  c: Consultation,
): c is Exclude<Consultation, { state: 'wrapUp' | 'closed' }> =>
  c.state !== 'wrapUp' && c.state !== 'closed';

/** Orders a line: first come, first served, by sequence and never by a clock. */
export function inOrder<T extends Queued>(line: readonly T[]): T[] {
  return line.toSorted((a, b) => a.sequence - b.sequence);
}

/** How many people are before this one in the line of the same desk. */
export function aheadOf(c: Queued, line: readonly Queued[]): number {
  return line.filter((other) => other.deskId === c.deskId && other.sequence < c.sequence).length;
}
