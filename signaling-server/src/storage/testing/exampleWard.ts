import { NO_NEEDS, type Consultation, type Offer, type Waiting } from '@madoguchi/domain';
import { randomUUID } from 'node:crypto';
import type { HistoryEntry, Kiosk, Stores } from '../../ports/store.ts';

/** A ward of one center, two desks, two kiosks and two specialists. */
export function insertExampleWard({ organisation, kiosks, staff }: Stores): void {
  organisation.putBranch({ id: 'branch', name: '総合支所' });
  organisation.putCenter({ id: 'center', branchId: 'branch', district: '池尻', model: true });
  const desk = {
    kind: 'health-welfare',
    departmentId: null,
    name: { ja: '保健福祉課' },
    phone: null,
  } as const;
  organisation.putDesk({ ...desk, id: 'desk', branchId: 'branch' });
  organisation.putDesk({ ...desk, id: 'far-desk', branchId: null, name: { ja: '高齢福祉課' } });
  organisation.putTopic({
    id: 'care',
    deskKind: 'health-welfare',
    icon: 'care',
    name: { ja: '介護', en: 'Care' },
    hint: { ja: '' },
  });
  for (const id of ['kiosk-1', 'kiosk-2']) kiosks.insert(exampleKiosk(id));
  for (const id of ['staff-1', 'staff-2']) {
    staff.insert({ ...exampleStaff, id, displayName: id, deskIds: ['desk'] });
  }
}

/** A specialist who works nowhere yet. */
export const exampleStaff = {
  role: 'specialist',
  deskIds: [],
  centerIds: [],
  districtIds: [],
  skills: { languages: [], supports: [] },
  disabled: false,
} as const;

/** A kiosk of the example ward that has not connected yet. */
export const exampleKiosk = (id: string): Kiosk => ({
  id,
  centerId: 'center',
  name: id,
  publicKey: { kty: 'EC', crv: 'P-256', x: `x-of-${id}`, y: `y-of-${id}` },
  enrolledAt: 0,
  lastSeenAt: null,
  version: null,
  revokedAt: null,
});

/** A consultation of the example ward that has just been requested. */
export function exampleConsultation(sequence: number, kioskId = 'kiosk-1'): Waiting {
  return {
    state: 'waiting',
    id: `c-${String(sequence)}`,
    sequence,
    ticket: { district: '池尻', day: '2026-11-22', number: sequence },
    centerId: 'center',
    kioskId,
    topicId: 'care',
    deskId: 'desk',
    requestedAt: 1_000 + sequence,
    needs: NO_NEEDS,
    standing: { kind: 'walkIn' },
    remark: null,
    carriedAt: null,
    kioskConnection: { state: 'up' },
    why: { kind: 'arrived' },
    waitingSince: 1_000 + sequence,
    route: [
      { deskId: 'desk', reason: 'own-branch', afterMs: 0 },
      { deskId: 'far-desk', reason: 'head-office', afterMs: 300_000 },
    ],
    openSteps: 1,
    passedBy: [],
  };
}

/** A ringing of somebody of the example ward. */
export const exampleOffer = (staffId: string): Offer => ({
  offerId: `offer-to-${staffId}`,
  staffId,
  deskId: 'desk',
  reason: 'own-branch',
  offeredAt: 2,
  expiresAt: 3,
});

/** The line of history that belongs to a state. */
export const entryFor = (
  c: Consultation,
  type: HistoryEntry['type'] = 'request',
): HistoryEntry => ({
  consultationId: c.id,
  at: 5,
  type,
  actor: { kind: 'system' },
  from: null,
  to: c.state,
});

/** Stores a new consultation. */
export function insertConsultation({ consultations }: Stores, c: Consultation): void {
  consultations.insert(c, randomUUID(), entryFor(c));
}

/** The same with two more specialists, far and far-2, who serve the far desk. */
export function insertWardWithFarDesk(stores: Stores): void {
  insertExampleWard(stores);
  for (const id of ['far', 'far-2']) {
    stores.staff.insert({ ...exampleStaff, id, displayName: id, deskIds: ['far-desk'] });
  }
}
