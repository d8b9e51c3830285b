import type { ConsultationEvent } from '../consultation/events.ts';
import type { Consultation, Offer, Waiting } from '../consultation/state.ts';
import { requestConsultation } from '../consultation/request.ts';
import { transition } from '../consultation/transition.ts';
import { NO_NEEDS } from '../needs.ts';
import type { Candidate } from '../availability.ts';
import type { RouteStep } from '../routing.ts';

/** Noon of an ordinary day, in epoch milliseconds. */
export const NOON = 1_800_000_000_000;

/** The desk of the own 総合支所, that of another one, and that of the 本庁. */
export const route: readonly [RouteStep, RouteStep, RouteStep] = [
  { deskId: 'desk-1', reason: 'own-branch', afterMs: 0 },
  { deskId: 'desk-2', reason: 'other-branch', afterMs: 120_000 },
  { deskId: 'desk-3', reason: 'head-office', afterMs: 300_000 },
];

/** A resident of 池尻 who has just confirmed. */
export const waiting: Waiting = requestConsultation(
  {
    id: 'c-1',
    sequence: 1,
    ticket: { district: '池尻', day: '2027-01-15', number: 1 },
    centerId: 'center-1',
    kioskId: 'kiosk-1',
    topicId: 'care',
    needs: NO_NEEDS,
    route,
  },
  NOON,
);

/** Lets events happen one after the other, a second apart; a refusal fails the test that asked. */
export function after(start: Consultation, ...events: ConsultationEvent[]): Consultation {
  return events.reduce((c, event, index) => {
    const result = transition(c, event, NOON + (index + 1) * 1000);
    if (!result.ok) throw new Error(`${event.type} refused: ${result.code}`);
    return result.next;
  }, start);
}

/** An offer to somebody at the first desk of the route, from a second after noon for 20 s. */
export const offerTo = (staffId: string, offerId = 'o-1', deskId = 'desk-1'): Offer => ({
  offerId,
  staffId,
  deskId,
  reason: 'own-branch',
  offeredAt: NOON + 1000,
  expiresAt: NOON + 21_000,
});

/** A specialist of the first desk who is free. */
export const free = (staffId: string, changes: Partial<Candidate> = {}): Candidate => ({
  staffId,
  deskIds: ['desk-1'],
  districtIds: [],
  skills: { languages: [], supports: [] },
  availability: { state: 'available', since: 0 },
  connected: true,
  busy: false,
  idleSince: 0,
  ...changes,
});

export const offer: ConsultationEvent = { type: 'offer', offers: [offerTo('staff-1')] };
export const accept: ConsultationEvent = { type: 'accept', offerId: 'o-1', staffId: 'staff-1' };
export const hangUp: ConsultationEvent = { type: 'hangUp', by: 'kiosk' };
export const writeUp: ConsultationEvent = {
  type: 'writeUp',
  staffId: 'staff-1',
  outcome: {
    settled: true,
    comeBack: { needed: false },
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
  },
  handoffIds: [],
};
