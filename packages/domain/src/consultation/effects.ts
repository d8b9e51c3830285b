import type { Effect } from './events.ts';
import type { Consultation } from './state.ts';
import { isResidentHeld, seatsOf } from './who.ts';

type Room = 'none' | 'quiet' | 'live' | 'held';

/**
 * What the media have to do because one state followed another. It is read off the two, so that no
 * rule can forget to send somebody out. Having a seat is the right to come in: that needs no effect.
 */
export function effectsBetween(before: Consultation, after: Consultation): readonly Effect[] {
  if (before === after) return [];
  const consultationId = after.id;
  const [was, is] = [roomOf(before), roomOf(after)];
  if (is === 'none') return was === 'none' ? [] : [{ type: 'closeMedia', consultationId }];
  // Back in a queue the old room is over; the next one begins with the next offer.
  if (is === 'quiet' && was !== 'quiet') return [{ type: 'closeMedia', consultationId }];
  const [then, now] = [seatsOf(before), seatsOf(after)];
  const effects: Effect[] = [
    ...then
      .filter((seat) => !now.includes(seat))
      .map((seat) => ({ type: 'dismiss', consultationId, seat }) as const),
  ];
  if (is !== was && is === 'live') effects.push({ type: 'goLive', consultationId });
  if (is !== was && is === 'held') effects.push({ type: 'holdResident', consultationId });
  return effects;
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
