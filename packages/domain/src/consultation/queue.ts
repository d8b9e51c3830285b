import type { Queued } from './moves.ts';
import { isPractice } from './standing.ts';
import type { Consultation } from './state.ts';

/** Tells whether a consultation is in a queue. */
export const isQueued = (c: Consultation): c is Queued =>
  c.state === 'waiting' || c.state === 'offered';

/** Tells whether a consultation occupies its kiosk: what the resident's phone carries does not, and what follows the call is the staff's alone. */
export const occupiesKiosk = (
  c: Consultation,
): c is Exclude<Consultation, { state: 'wrapUp' | 'followUp' | 'closed' }> =>
  c.carriedAt === null && c.state !== 'wrapUp' && c.state !== 'followUp' && c.state !== 'closed';

/** The desks that are asked now: the open steps of its route, or the desk that serves it. */
export function deskIdsOf(c: Consultation): readonly string[] {
  if (!isQueued(c)) return [c.deskId];
  return [...new Set(c.route.slice(0, c.openSteps).map(({ deskId }) => deskId))];
}

/**
 * Orders a queue: whom a specialist has left behind, whom staff have lifted, who has booked and whose time has begun,
 * everybody else, who has booked and is early, and behind them all a practice. Who has booked stands in the order of their
 * times; everybody else first come, first served, by sequence and never by a clock.
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
    if (rankOf(c) <= LIFTED_RANK || isPractice(c)) continue;
    const mine = deskIdsOf(c);
    if (mine.some((id) => overtaken.has(id))) gaining.add(c.id);
    for (const id of mine) overtaken.add(id);
  }
  return gaining;
}

/** Whom no lift overtakes: who was left behind, and who was lifted. */
const LIFTED_RANK = 0;
const PRACTICE_RANK = 4;

function rankOf({ why, standing }: Queued): number {
  // Somebody who only plays a resident goes before none, whatever has become of their call.
  if (standing.kind === 'practice') return PRACTICE_RANK;
  if (why.kind === 'leftBehind') return -1;
  switch (standing.kind) {
    case 'lifted':
      return LIFTED_RANK;
    case 'booked':
      return standing.isDue ? 1 : 3;
    case 'walkIn':
      return 2;
  }
}

const timeOf = ({ standing }: Queued): number => (standing.kind === 'booked' ? standing.at : 0);

function byOrder(a: Queued, b: Queued): number {
  const [mine, theirs] = [rankOf(a), rankOf(b)];
  if (mine !== theirs) return mine - theirs;
  // Who was left behind has waited once already, whatever they had booked.
  return (mine > LIFTED_RANK ? timeOf(a) - timeOf(b) : 0) || a.sequence - b.sequence;
}
