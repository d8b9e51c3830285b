import { deskIdsOf } from './queue.ts';
import type { Consultation } from './state.ts';
import { occupiedStaff } from './who.ts';

/**
 * Whether somebody has to be found for a consultation because of a change: it is looked for at a desk
 * at which it was not before. `before` is `null` when it has just begun.
 */
export function isSought(before: Consultation | null, after: Consultation): boolean {
  // Whoever waits in another way is looked for anew, also where somebody was looked for before.
  const known = before?.state === after.state ? soughtAt(before) : [];
  return soughtAt(after).some((id) => !known.includes(id));
}

/** Whoever of staff is occupied by it no more: those who wait at their desks can be served. */
export function freedBy(before: Consultation | null, after: Consultation): readonly string[] {
  if (before === null) return [];
  const occupied = occupiedStaff(after);
  return occupiedStaff(before).filter((id) => !occupied.includes(id));
}

/** The desks at which somebody can be rung for this consultation right now. */
function soughtAt(c: Consultation): readonly string[] {
  if (c.state === 'waiting') return c.kioskConnection.state === 'up' ? deskIdsOf(c) : [];
  if (c.state !== 'transferring' || c.stage.kind !== 'looking') return [];
  return c.staffConnection.state === 'up' ? [c.toDeskId] : [];
}
