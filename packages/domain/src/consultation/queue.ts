import type { Queued } from './moves.ts';
import type { Consultation } from './state.ts';

/** Tells whether a consultation is in a queue. */
export const isQueued = (c: Consultation): c is Queued =>
  c.state === 'waiting' || c.state === 'offered';

/** Tells whether a consultation occupies its kiosk: what follows the call is the staff's alone. */
export const occupiesKiosk = (
  c: Consultation,
): c is Exclude<Consultation, { state: 'wrapUp' | 'followUp' | 'closed' }> =>
  c.state !== 'wrapUp' && c.state !== 'followUp' && c.state !== 'closed';

/** The desks that are asked now: the open steps of its route, or the desk that serves it. */
export function deskIdsOf(c: Consultation): readonly string[] {
  if (!isQueued(c)) return [c.deskId];
  return [...new Set(c.route.slice(0, c.openSteps).map(({ deskId }) => deskId))];
}

/**
 * Orders a queue: whom a specialist has left behind, whom staff have lifted, everybody else; inside each
 * first come, first served, by sequence and never by a clock.
 */
export function inOrder<T extends Queued>(queue: readonly T[]): T[] {
  return queue.toSorted(byOrder);
}

/** How many people are before this one at a desk that is asked for it. */
export function aheadOf(c: Queued, queue: readonly Queued[]): number {
  const mine = deskIdsOf(c);
  return queue.filter(
    (other) => byOrder(other, c) < 0 && deskIdsOf(other).some((id) => mine.includes(id)),
  ).length;
}

/**
 * Those who would come before somebody if staff lifted them, by their ids: somebody who is asked for at one
 * of their desks and whom a lift can overtake stands before them. `queue` is in its order (`inOrder`).
 */
export function whoGainsByLift(queue: readonly Queued[]): ReadonlySet<string> {
  const overtaken = new Set<string>();
  const gaining = new Set<string>();
  for (const c of queue) {
    if (rankOf(c) !== LAST_RANK) continue;
    const mine = deskIdsOf(c);
    if (mine.some((id) => overtaken.has(id))) gaining.add(c.id);
    for (const id of mine) overtaken.add(id);
  }
  return gaining;
}

const STANDINGS = ['lifted', 'walkIn'] as const satisfies readonly Queued['standing']['kind'][];

/** Everybody else than those who were left behind or lifted. */
const LAST_RANK = STANDINGS.length - 1;

const rankOf = (c: Queued): number =>
  c.why.kind === 'leftBehind' ? -1 : STANDINGS.indexOf(c.standing.kind);

const byOrder = (a: Queued, b: Queued): number => rankOf(a) - rankOf(b) || a.sequence - b.sequence;
