import type { ContactRequest, Handoff, Procedure, Signed } from '@madoguchi/domain';
import { newProcedure } from '@madoguchi/domain';

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
  kept: { papers: '保険証' },
  procedureIds: ['p-1'],
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

const begun = newProcedure(
  {
    ...{ id: 'p-1', templateId: 'example-form', templateVersion: 1, consultationId: 'c-1' },
    ...{ centerId: 'center', topicId: 'care', deskId: 'far-desk', startedBy: 'staff-1' },
    ...{ ticket: '池尻-001', startedDeskId: 'desk', resumeCode: '012345', resumeDay: '2026-11-22' },
  },
  5,
);
const filled = {
  ...begun,
  revision: 2,
  values: {
    name: '𠮷田 葛󠄀 髙橋 é Ω',
    address: { postalCode: '154-0001', town: '池尻', rest: '1-2-3' },
    children: [{ name: '花', age: 3 }],
  },
  edits: { name: { by: 'kiosk', revision: 2 } },
  pages: { who: 2 },
  confirmed: { who: 2 },
} as const;
const signed: Signed = {
  signature: { kind: 'drawn', strokes: [[0, 0, 10, 10]] },
  ...{ signedAt: 6, revision: 2, digest: 'a'.repeat(64) },
};
const submitted = { receiptNumber: '2026-000001-5', submittedAt: 7, dueDay: '2026-12-06', signed };
const unwarned = { remindedAt: null, escalatedAt: null };
const accepted = { byStaffId: 'staff-2', acceptedAt: 8 };

/** The same procedure in every state there is. */
export const everyProcedure: readonly Procedure[] = [
  { ...filled, state: 'drafted' },
  { ...filled, state: 'confirmed', confirmedAt: 6 },
  { ...filled, state: 'signed', signed },
  { ...filled, ...submitted, ...unwarned, state: 'submitted', takenBy: 'staff-2' },
  { ...filled, ...submitted, ...unwarned, ...accepted, state: 'accepted' },
  {
    ...{ ...filled, ...submitted, ...unwarned, state: 'returned', signed: null },
    ...{ byStaffId: 'staff-2', returnedAt: 9, returnedRevision: 2, tellBy: 'letter' },
    reasons: [{ fieldId: 'name', reason: '字が違います' }],
  },
  {
    ...{ ...filled, ...submitted, ...accepted, state: 'completed' },
    ...{ reference: 'K-1', completedAt: 10 },
  },
  { ...begun, state: 'withdrawn', withdrawnAt: 9, receiptNumber: '2026-000001-5' },
];
