import fc from 'fast-check';
import type { Requested } from '../consultation/request.ts';
import { STRATEGIES } from '../routing.ts';
import { free } from './examples.ts';
import { Ward } from './ward.ts';

export const STAFF = ['staff-1', 'staff-2', 'staff-3', 'staff-4', 'staff-5'];
export const KIOSKS = ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5', 'kiosk-6'];

/** Two 総合支所 with a desk each, and the 本庁; one specialist serves two of them. */
const people = [
  free('staff-1', { deskIds: ['desk-a'], districtIds: ['center-1'] }),
  free('staff-2', { deskIds: ['desk-a', 'desk-b'] }),
  free('staff-3', {
    deskIds: ['desk-b'],
    skills: { languages: ['en'], supports: ['sign-language'] },
  }),
  free('staff-4', { deskIds: ['desk-c'] }),
  free('staff-5', { deskIds: ['desk-b', 'desk-c'] }),
];

const FROM_A: Requested['route'] = [
  { deskId: 'desk-a', reason: 'own-branch', afterMs: 0 },
  { deskId: 'desk-b', reason: 'other-branch', afterMs: 120_000 },
  { deskId: 'desk-c', reason: 'head-office', afterMs: 300_000 },
];
const FROM_B: Requested['route'] = [
  { deskId: 'desk-b', reason: 'own-branch', afterMs: 0 },
  { deskId: 'desk-a', reason: 'other-branch', afterMs: 120_000 },
  { deskId: 'desk-c', reason: 'head-office', afterMs: 300_000 },
];

/** A ward of six kiosks, half of them near desk A, with any number of its specialists, at least one. */
export const anyWard: fc.Arbitrary<() => Ward> = fc
  .record({ strategy: fc.constantFrom(...STRATEGIES), staff: fc.integer({ min: 1, max: 5 }) })
  .map(({ strategy, staff }) => () => {
    return new Ward({
      people: people.slice(0, staff),
      kioskIds: KIOSKS,
      strategy,
      routeFrom: (kioskId) => (KIOSKS.indexOf(kioskId) < 3 ? FROM_A : FROM_B),
    });
  });

/**
 * Everybody comes back and does their work until nobody is left: whoever is still somewhere in the
 * system afterwards has been lost in it.
 */
export function finishTheDay(ward: Ward, onStep: () => void): readonly string[] {
  for (const kioskId of ward.kiosks.keys()) ward.kioskConnection(kioskId, true);
  for (const staffId of ward.people.keys()) {
    ward.setPerson(staffId, { connected: true });
    ward.setPerson(staffId, { availability: { state: 'available', since: ward.now } });
  }
  for (let round = 0; round < 400; round += 1) {
    const open = [...ward.consultations.values()].filter(({ state }) => state !== 'closed');
    if (open.length === 0) return [];
    ward.pass(1000);
    for (const c of open) workOn(ward, c.id);
    onStep();
  }
  return [...ward.consultations.values()]
    .filter(({ state }) => state !== 'closed')
    .map(({ id, state }) => `${id} stayed ${state}`);
}

/** The next thing that brings one consultation nearer to its end. */
function workOn(ward: Ward, id: string): void {
  const c = ward.consultations.get(id);
  switch (c?.state) {
    case 'offered': {
      const [offer] = c.offers;
      if (offer === undefined) return;
      ward.act(id, { type: 'accept', offerId: offer.offerId, staffId: offer.staffId });
      return;
    }
    case 'inCall':
    case 'onHold':
    case 'transferring':
      ward.act(id, { type: 'hangUp', by: { staffId: c.staffId } });
      return;
    case 'wrapUp': {
      const outcome = {
        settled: true,
        comeBack: { needed: false },
        matter: '主訴',
        response: '対応',
        told: '伝えた事',
        promised: 'なし',
      } as const;
      ward.act(id, { type: 'writeUp', staffId: c.staffId, outcome, handoffIds: [] });
      return;
    }
    case 'followUp':
      for (const handoffId of c.openHandoffIds) {
        ward.act(id, { type: 'handoffSettled', handoffId });
      }
      return;
    case 'waiting':
    case 'closed':
    case undefined:
      return;
  }
}
