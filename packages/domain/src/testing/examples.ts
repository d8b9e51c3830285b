import type { ConsultationEvent } from '../consultation/events.ts';
import type { Consultation, Waiting } from '../consultation/state.ts';
import { transition } from '../consultation/transition.ts';

/** Noon of an ordinary day, in epoch milliseconds. */
export const NOON = 1_800_000_000_000;

/** A resident of 池尻 who has just confirmed. */
export const waiting: Waiting = {
  state: 'waiting',
  id: 'c-1',
  sequence: 1,
  ticket: { district: '池尻', day: '2027-01-15', number: 1 },
  centerId: 'center-1',
  kioskId: 'kiosk-1',
  topicId: 'care',
  deskId: 'desk-1',
  requestedAt: NOON,
  kioskLink: { state: 'up' },
  passedBy: [],
};

/** Lets events happen one after the other, a second apart; a refusal fails the test that asked. */
export function after(start: Consultation, ...events: ConsultationEvent[]): Consultation {
  return events.reduce((c, event, index) => {
    const result = transition(c, event, NOON + (index + 1) * 1000);
    if (!result.ok) throw new Error(`${event.type} refused: ${result.code}`);
    return result.next;
  }, start);
}

export const offer: ConsultationEvent = {
  type: 'offer',
  offerId: 'o-1',
  staffId: 'staff-1',
  limitMs: 20_000,
};
export const accept: ConsultationEvent = { type: 'accept', offerId: 'o-1', staffId: 'staff-1' };
export const hangUp: ConsultationEvent = { type: 'hangUp', by: 'kiosk' };
export const writeUp: ConsultationEvent = {
  type: 'writeUp',
  staffId: 'staff-1',
  outcome: { settled: true, comeBack: { needed: false }, note: '' },
};
