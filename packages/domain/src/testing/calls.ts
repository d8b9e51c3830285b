import type { ConsultationEvent, ConnectionEnd } from '../consultation/events.ts';
import { accept, after, offer, offerTo, waiting } from './examples.ts';

/*
 * One consultation with staff-1 at its stages: rung, in the call, in a warm transfer to staff-9, and
 * with somebody else in the lobby or in it.
 */

export const offered = after(waiting, offer);
export const inCall = after(offered, accept);
export const looking = after(inCall, {
  type: 'transferWarm',
  staffId: 'staff-1',
  handoffId: 'h-1',
  toDeskId: 'desk-9',
  toReason: 'head-office',
});
export const ringing = after(looking, {
  type: 'offer',
  offers: [offerTo('staff-9', 'o-9', 'desk-9')],
});
export const briefing = after(ringing, { type: 'accept', offerId: 'o-9', staffId: 'staff-9' });
export const together = after(briefing, { type: 'introduce', staffId: 'staff-1' });
export const asked = (staffId: string | null): ConsultationEvent => ({
  type: 'invite',
  byStaffId: 'staff-1',
  participant: {
    participantId: 'p-1',
    kind: 'partner',
    staffId,
    name: '',
    stage: { kind: 'invited', at: 0 },
  },
});
export const inLobby = after(inCall, asked(null), { type: 'arrive', participantId: 'p-1' });
export const guestIn = after(inLobby, {
  type: 'admit',
  byStaffId: 'staff-1',
  participantId: 'p-1',
});
export const colleagueIn = after(inCall, asked('staff-2'), { type: 'join', staffId: 'staff-2' });

/* The ends of its connections, which can go and come back. */
export const kioskEnd: ConnectionEnd = { side: 'kiosk' };
export const staffEnd = (staffId: string): ConnectionEnd => ({ side: 'staff', staffId });
export const guestEnd: ConnectionEnd = { side: 'guest', participantId: 'p-1' };
