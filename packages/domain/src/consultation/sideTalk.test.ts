import { expect, it } from 'vitest';
import { accept, after, hangUp, NOON, offer, waiting } from '../testing/examples.ts';
import { LOST_LIMIT_MS } from './ends.ts';
import type { ConsultationEvent, HelperIn } from './events.ts';
import { PARTICIPANT_LIMIT, type Participant } from './participants.ts';
import { consultationTerms } from './terms.ts';
import { transition } from './transition.ts';

const inCall = after(waiting, offer, accept);
const helper: HelperIn = {
  ...{ participantId: 'p-1', kind: 'centerStaff', staffId: 'helper', name: '池尻 職員1' },
  stage: { kind: 'present', since: NOON, connection: { state: 'up' } },
};
const sideTalk: ConsultationEvent = { type: 'sideTalk', participant: helper };
const introduce = (staffId: string): ConsultationEvent => ({ type: 'introduce', staffId });
const aside = after(inCall, sideTalk);
const end = { side: 'staff', staffId: 'helper' } as const;
const refused = (code: string) => ({ ok: false, code });
const live = [{ type: 'goLive', consultationId: 'c-1' }];

it('[HP30] whoever helps comes to the call, and the resident alone is held', () => {
  expect(transition(inCall, sideTalk, NOON)).toMatchObject({
    next: { state: 'onHold', reason: 'side-talk', heldAt: NOON, participants: [helper] },
    effects: [{ type: 'holdResident', consultationId: 'c-1' }],
  });
  expect(after(aside, sideTalk)).toBe(aside);
});

it('[HP30] whoever was asked, or is in the call already, has one place', () => {
  const invited: Participant = {
    ...{ ...helper, participantId: 'p-9' },
    ...{ kind: 'colleague', stage: { kind: 'invited', at: NOON } },
  };
  const asked = after(inCall, { type: 'invite', byStaffId: 'staff-1', participant: invited });
  const mine = { ...helper, participantId: 'p-9' };
  expect(after(asked, sideTalk)).toMatchObject({ participants: [mine] });
  const together = after(aside, introduce('helper'));
  expect(after(together, sideTalk)).toEqual(aside);
});

it('[HP30] not while the resident is handed on, their specialist is out of reach, or the call is full', () => {
  const to = { handoffId: 'h-1', toDeskId: 'desk-2', toReason: 'head-office' } as const;
  const handed = after(inCall, { type: 'transferWarm', staffId: 'staff-1', ...to });
  expect(transition(handed, sideTalk, NOON)).toEqual(refused('WRONG_STATE'));
  const away = after(inCall, { type: 'lost', end: { side: 'staff', staffId: 'staff-1' } });
  expect(transition(away, sideTalk, NOON)).toEqual(refused('WRONG_STATE'));
  const guests = Array.from({ length: PARTICIPANT_LIMIT }, (_, n): ConsultationEvent => {
    const participant: Participant = {
      ...{ participantId: `g-${String(n)}`, kind: 'interpreter', staffId: null, name: '通訳' },
      stage: { kind: 'invited', at: NOON },
    };
    return { type: 'invite', byStaffId: 'staff-1', participant };
  });
  expect(transition(after(inCall, ...guests), sideTalk, NOON)).toEqual(refused('CALL_FULL'));
});

it('[HP31] who talked aside or the specialist introduces, nobody else; a second press changes nothing', () => {
  const together = after(aside, introduce('helper'));
  expect(together).toMatchObject({ state: 'inCall', participants: [helper] });
  expect(transition(aside, introduce('helper'), NOON)).toMatchObject({ effects: live });
  expect(after(together, introduce('helper'))).toBe(together);
  expect(after(aside, introduce('staff-1'))).toEqual(together);
  expect(after(aside, { type: 'resume', staffId: 'staff-1' })).toEqual(together);
  expect(transition(aside, introduce('somebody'), NOON)).toEqual(refused('NOT_YOUR_CONSULTATION'));
  const checking = after(aside, { type: 'hold', staffId: 'staff-1', reason: 'checking' });
  expect(transition(checking, introduce('helper'), NOON)).toEqual(refused('WRONG_STATE'));
});

it('[HP32] nobody stays on hold when the talk aside has lost who came for it', () => {
  const gone: readonly ConsultationEvent[] = [
    { type: 'part', participantId: 'p-1' },
    { type: 'remove', byStaffId: 'staff-1', participantId: 'p-1' },
    { type: 'barred', end },
  ];
  for (const event of gone) {
    expect(transition(aside, event, NOON)).toMatchObject({
      next: { state: 'inCall', participants: [] },
      effects: [{ type: 'dismiss', seat: 'staff:helper' }, ...live],
    });
  }
  const lost = after(aside, { type: 'lost', end });
  expect(lost.state).toBe('onHold');
  const [due] = consultationTerms(lost, { timeZone: 'Asia/Tokyo' });
  if (due === undefined) throw new Error('nothing is due');
  expect(due).toMatchObject({ limitMs: LOST_LIMIT_MS });
  expect(after(lost, due.event)).toMatchObject({ state: 'inCall', participants: [] });
  expect(after(lost, { type: 'back', end })).toEqual(aside);
});

it('[HP32] a guest who goes ends no talk aside, and one who is gone ends no other hold', () => {
  const guest: Participant = {
    ...{ participantId: 'g-1', kind: 'interpreter', staffId: null, name: '通訳' },
    stage: { kind: 'invited', at: NOON },
  };
  const asked = after(
    inCall,
    { type: 'invite', byStaffId: 'staff-1', participant: guest },
    sideTalk,
  );
  expect(after(asked, { type: 'part', participantId: 'g-1' })).toMatchObject({
    ...{ state: 'onHold', reason: 'side-talk', participants: [helper] },
  });
  const checking = after(aside, { type: 'hold', staffId: 'staff-1', reason: 'checking' });
  expect(after(checking, { type: 'part', participantId: 'p-1' })).toMatchObject({
    ...{ state: 'onHold', reason: 'checking' },
  });
});

it('[HP32] resident and specialist end the call also out of a talk aside', () => {
  expect(after(aside, hangUp)).toMatchObject({ state: 'wrapUp', cutOff: null });
  const byStaff = { type: 'hangUp', by: { staffId: 'staff-1' } } as const;
  expect(after(aside, byStaff)).toMatchObject({ state: 'wrapUp' });
});
