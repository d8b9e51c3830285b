import type { ContactRequest, Handoff } from '@madoguchi/domain';

const facts = {
  id: 'h-1',
  consultationId: 'c-1',
  purpose: 'followUp',
  fromStaffId: 'staff-1',
  fromDeskId: 'desk',
  card: {
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
    papers: 'なし',
    toDeskId: 'far-desk',
    dueDay: '2026-12-01',
  },
  sentAt: 5,
} as const;
/** A card that was just sent. */
export const sent: Handoff = { ...facts, state: 'sent', remindedAt: null, escalatedAt: null };

/** The same card in every state there is. */
export const everyCard = [
  { ...sent, remindedAt: 6 },
  {
    ...facts,
    state: 'accepted',
    byStaffId: 'staff-2',
    acceptedAt: 7,
    remindedAt: null,
    escalatedAt: 6,
  },
  {
    ...{ ...facts, state: 'returned', byStaffId: 'staff-2', returnedAt: 8, reason: 'wrong-desk' },
    correction: { ...facts.card, told: '', toDeskId: '' },
  },
  { ...facts, state: 'settled', how: 'done', byStaffId: 'staff-2', settledAt: 9 },
  { ...facts, state: 'settled', how: 'withdrawn', settledAt: 9 },
] as const satisfies readonly Handoff[];

/** Somebody of the example ward wants to be called. */
export const wish: ContactRequest = {
  id: 'old',
  kind: 'callback',
  kioskId: 'kiosk-1',
  centerId: 'center',
  topicId: 'care',
  deskId: 'desk',
  consultationId: null,
  phone: '0300000000',
  wish: { day: '2026-12-01', part: 'morning' },
  requestedAt: 5,
  state: 'open',
};
