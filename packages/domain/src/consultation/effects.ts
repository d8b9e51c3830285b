import type { Effect } from './events.ts';
import { deskIdsOf } from './queue.ts';
import type { Consultation } from './state.ts';
import { isResidentHeld, occupiedStaff, seatsOf } from './who.ts';

/**
 * What the world has to do because one state followed another. It is read off the two, so that no
 * rule can forget to let somebody in or out, or to look for who is to be rung.
 */
export function effectsBetween(before: Consultation, after: Consultation): readonly Effect[] {
  if (before === after) return [];
  return [...media(before, after), ...search(before, after)];
}

type Room = 'none' | 'quiet' | 'live' | 'held';

function media(before: Consultation, after: Consultation): Effect[] {
  const consultationId = after.id;
  const [was, is] = [roomOf(before), roomOf(after)];
  if (is === 'none') return was === 'none' ? [] : [{ type: 'closeMedia', consultationId }];
  // Back in a line the old room is over; the next one begins with the next offer.
  if (is === 'quiet' && was !== 'quiet') return [{ type: 'closeMedia', consultationId }];
  const [then, now] = [seatsOf(before), seatsOf(after)];
  const effects: Effect[] = [
    ...then
      .filter((seat) => !now.includes(seat))
      .map((seat) => ({ type: 'dismiss', consultationId, seat }) as const),
    ...now
      .filter((seat) => !then.includes(seat))
      .map((seat) => ({ type: 'admit', consultationId, seat }) as const),
  ];
  if (is !== was && is === 'live') effects.push({ type: 'goLive', consultationId });
  if (is !== was && is === 'held') effects.push({ type: 'holdResident', consultationId });
  return effects;
}

function search(before: Consultation, after: Consultation): Effect[] {
  // Whoever waits in another way is looked for anew, also where somebody was looked for before.
  const known = before.state === after.state ? soughtAt(before) : [];
  const deskIds = soughtAt(after).filter((id) => !known.includes(id));
  const occupied = occupiedStaff(after);
  const staffIds = occupiedStaff(before).filter((id) => !occupied.includes(id));
  return [
    ...(deskIds.length > 0 ? [{ type: 'dispatch', deskIds } as const] : []),
    ...(staffIds.length > 0 ? [{ type: 'freed', staffIds } as const] : []),
  ];
}

/** The desks at which somebody can be rung for this consultation right now. */
function soughtAt(c: Consultation): readonly string[] {
  if (c.state === 'waiting') return c.kioskLink.state === 'up' ? deskIdsOf(c) : [];
  if (c.state !== 'transferring' || c.stage.kind !== 'looking') return [];
  return c.staffLink.state === 'up' ? [c.toDeskId] : [];
}

function roomOf(c: Consultation): Room {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return 'quiet';
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return isResidentHeld(c) ? 'held' : 'live';
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return 'none';
  }
}
