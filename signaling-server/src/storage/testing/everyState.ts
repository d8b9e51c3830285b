import type { Closed, Consultation, FollowUp, InCall, WrapUp } from '@madoguchi/domain';
import { exampleConsultation, exampleOffer } from './exampleWard.ts';

const waiting = exampleConsultation(1);
const { id, sequence, ticket, centerId, kioskId, topicId, deskId } = waiting;
const { kioskConnection, requestedAt, needs, standing, route, openSteps } = waiting;
const remark = { byStaffId: 'staff-2', at: 8, text: '耳が遠い方です' } as const;
const facts = {
  id,
  sequence,
  ticket,
  centerId,
  kioskId,
  topicId,
  deskId,
  requestedAt,
  needs,
  standing,
  remark,
  carriedAt: null,
};
const gone = { state: 'lost', since: 7 } as const;
const talking = {
  ...facts,
  route,
  openSteps,
  kioskConnection,
  staffId: 'staff-1',
  staffConnection: gone,
  acceptedAt: 9,
  cameBy: null,
  participants: [],
};
const ended = { endedAt: 12, cutOff: null } as const;
const outcome = {
  settled: false,
  comeBack: { needed: true, reason: 'identity-check' },
  matter: '主訴',
  response: '。',
  told: '',
  promised: 'なし',
} as const;
const writtenUp = {
  staffId: 'staff-1',
  outcome,
  amendments: [
    { staffId: 'staff-2', at: 40, reason: 'left-out', before: { ...outcome, told: '' } },
  ],
} as const;
/** Consultation 1 while staff-1 hands it over; its stage is to be added. */
export const transferring = {
  ...talking,
  state: 'transferring',
  handoffId: 'h',
  toDeskId: 'far-desk',
  toReason: 'head-office',
  remarkGoes: true,
  transferAt: 11,
} as const;

/** Consultation 1 of the example ward, written up. */
export const closed: Closed = {
  ...facts,
  state: 'closed',
  closedAt: 13,
  ending: { kind: 'written-up', ...writtenUp },
};

/** Consultation 1 in a call with staff-1. */
export const inCall: InCall = { ...talking, state: 'inCall' };

/** Consultation 1 while staff-1 writes it up, and while its handoffs are not settled. */
export const wrapUp: WrapUp = {
  ...facts,
  ...ended,
  state: 'wrapUp',
  staffId: 'staff-1',
  staffConnection: { state: 'up' },
  left: false,
  acceptedAt: 9,
};
export const followUp: FollowUp = {
  ...facts,
  ...ended,
  state: 'followUp',
  writtenUp,
  openHandoffIds: ['h'],
};

/** Consultation 1 of the example ward in every state and stage there is. */
export const everyState: readonly Consultation[] = [
  {
    ...waiting,
    passedBy: ['staff-2'],
    needs: { language: 'vi', supports: ['writing'] },
    standing: { kind: 'lifted', byStaffId: 'staff-2', reason: 'frail' },
  },
  {
    ...waiting,
    standing: { kind: 'booked', bookingId: 'b', staffId: 'staff-2', at: 9, isDue: false },
  },
  { ...waiting, standing: { kind: 'walkIn' }, why: { kind: 'leftBehind', byStaffId: 'staff-2' } },
  {
    ...waiting,
    why: { kind: 'transferred', handoffId: 'h', fromStaffId: 'staff-2' },
    openSteps: 2,
  },
  { ...waiting, why: { kind: 'returned', handoffId: 'h', toStaffId: 'staff-2' } },
  { ...waiting, state: 'offered', offers: [exampleOffer('staff-1'), exampleOffer('staff-2')] },
  inCall,
  {
    ...talking,
    state: 'onHold',
    heldAt: 10,
    reason: 'checking',
    cameBy: { handoffId: 'h', fromStaffId: 'staff-2' },
    participants: [
      {
        participantId: 'p-1',
        kind: 'colleague',
        staffId: 'staff-2',
        name: '同僚',
        stage: { kind: 'invited', at: 10 },
      },
      {
        participantId: 'p-2',
        kind: 'interpreter',
        staffId: null,
        name: '手話通訳',
        stage: { kind: 'inLobby', since: 10, connection: { state: 'up' } },
      },
      {
        participantId: 'p-3',
        kind: 'partner',
        staffId: null,
        name: '連携機関',
        stage: { kind: 'present', since: 10, connection: gone },
      },
    ],
  },
  { ...transferring, stage: { kind: 'looking', passedBy: ['staff-2'] } },
  { ...transferring, stage: { kind: 'ringing', offers: [exampleOffer('staff-2')], passedBy: [] } },
  { ...transferring, stage: { kind: 'briefing', staffId: 'staff-2', staffConnection: gone } },
  { ...transferring, stage: { kind: 'together', staffId: 'staff-2', staffConnection: gone } },
  wrapUp,
  { ...wrapUp, staffConnection: gone, left: true },
  followUp,
  { ...facts, state: 'closed', closedAt: 13, ending: { kind: 'cancelled' } },
  { ...facts, state: 'closed', closedAt: 13, ending: { kind: 'unmet', way: 'paper' } },
  {
    ...facts,
    state: 'closed',
    closedAt: 13,
    ending: { kind: 'dropped', side: 'kiosk', writtenUp: null },
  },
  {
    ...facts,
    state: 'closed',
    closedAt: 13,
    ending: { kind: 'dropped', side: 'kiosk', writtenUp },
  },
  closed,
];
