import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import { accept, after, NOON, offer, offerTo, waiting } from '../testing/examples.ts';
import type { ConsultationEvent } from './events.ts';
import { PARTICIPANT_LIMIT, type Participant } from './participants.ts';
import { transition } from './transition.ts';
import { occupiedStaff, seatsOf, staffIn } from './who.ts';

const someone = (participantId: string, staffId: string | null = null): Participant => ({
  participantId,
  kind: staffId === null ? 'interpreter' : 'colleague',
  staffId,
  name: '手話通訳',
  stage: { kind: 'invited', at: 0 },
});
const invite = (participant: Participant): ConsultationEvent => ({
  type: 'invite',
  byStaffId: 'staff-1',
  participant,
});
const arrive: ConsultationEvent = { type: 'arrive', participantId: 'p-1' };
const admit: ConsultationEvent = { type: 'admit', byStaffId: 'staff-1', participantId: 'p-1' };
const remove: ConsultationEvent = { type: 'remove', byStaffId: 'staff-1', participantId: 'p-1' };
const part: ConsultationEvent = { type: 'part', participantId: 'p-1' };
const join: ConsultationEvent = { type: 'join', staffId: 'staff-2' };

const inCall = after(waiting, offer, accept);
const guestAsked = after(inCall, invite(someone('p-1')));
const inLobby = after(guestAsked, arrive);
const guestIn = after(inLobby, admit);
const colleagueAsked = after(inCall, invite(someone('p-1', 'staff-2')));
const colleagueIn = after(colleagueAsked, join);

describe('a guest', () => {
  it('[PT2] waits in the lobby until the specialist lets them in', () => {
    expect(seatsOf(inLobby)).toEqual(['kiosk', 'staff:staff-1']);
    expect(transition(inLobby, admit, NOON)).toMatchObject({
      next: { participants: [{ stage: { kind: 'present', since: NOON } }] },
    });
    expect(seatsOf(after(inLobby, admit))).toEqual(['kiosk', 'staff:staff-1', 'guest:p-1']);
  });

  it('[PT2] is not let in before they are there', () => {
    expect(transition(guestAsked, admit, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[PT2] nobody comes to the lobby who was not asked', () => {
    expect(transition(inCall, arrive, NOON)).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  it.each([
    ['invited', guestAsked],
    ['in the lobby', inLobby],
    ['in the call', guestIn],
  ] as const)('[PT3] %s: can go by themselves and be sent away', (_stage, c) => {
    expect(after(c, part)).toEqual(inCall);
    expect(after(c, remove)).toEqual(inCall);
  });

  it('[PT3] who goes leaves the room', () => {
    expect(transition(guestIn, part, NOON)).toMatchObject({
      effects: [{ type: 'dismiss', seat: 'guest:p-1' }],
    });
  });
});

describe('somebody of staff', () => {
  it('[PT2] comes in by saying yes', () => {
    expect(seatsOf(colleagueAsked)).not.toContain('staff:staff-2');
    expect(seatsOf(after(colleagueAsked, join))).toContain('staff:staff-2');
  });

  it('[Q36] is occupied once they have joined, not while they are asked', () => {
    expect(occupiedStaff(colleagueAsked)).toEqual(['staff-1']);
    expect(staffIn(colleagueAsked)).toContainEqual({ staffId: 'staff-2', as: 'invited' });
    expect(occupiedStaff(colleagueIn)).toEqual(['staff-1', 'staff-2']);
  });

  it('[Q38] is free again when they go, and when the call ends', () => {
    for (const event of [part, { type: 'hangUp', by: 'kiosk' } as const]) {
      expect(follows(colleagueIn, event).freed).toEqual(['staff-2']);
    }
  });

  it('[PT2] does not join what they were not asked to', () => {
    expect(transition(inCall, join, NOON)).toEqual({ ok: false, code: 'NOT_YOUR_CONSULTATION' });
  });

  it.each([
    ['the specialist of the call', inCall, 'staff-1'],
    ['who is asked already', colleagueAsked, 'staff-2'],
  ] as const)('[PT5] %s is not asked to join', (_who, c, staffId) => {
    const result = transition(c, invite(someone('p-9', staffId)), NOON);
    expect(result).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[PT5] who is rung for the same consultation answers that first', () => {
    const ringing = after(
      colleagueAsked,
      {
        type: 'transferWarm',
        staffId: 'staff-1',
        handoffId: 'h-1',
        toDeskId: 'desk-2',
        toReason: 'other-branch',
      },
      { type: 'offer', offers: [offerTo('staff-2', 'o-2', 'desk-2')] },
    );
    expect(transition(ringing, join, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
    const briefing = after(ringing, { type: 'accept', offerId: 'o-2', staffId: 'staff-2' });
    expect(staffIn(briefing)).toEqual([
      { staffId: 'staff-1', as: 'lead' },
      { staffId: 'staff-2', as: 'next' },
    ]);
  });
});

describe('the specialist of the call', () => {
  it('[PT1] asks as many as the screens can show', () => {
    const ids = Array.from({ length: PARTICIPANT_LIMIT }, (_, i) => `p-${String(i)}`);
    const full = after(inCall, ...ids.map((id) => invite(someone(id))));
    expect(transition(full, invite(someone('p-9')), NOON)).toEqual({
      ok: false,
      code: 'CALL_FULL',
    });
  });

  it.each([
    ['ask', inCall, { ...invite(someone('p-1')), byStaffId: 'staff-2' }],
    ['let in', inLobby, { ...admit, byStaffId: 'staff-2' }],
    ['send away', guestIn, { ...remove, byStaffId: 'staff-2' }],
  ] as const)('[PT3] nobody else can %s', (_what, c, event) => {
    expect(transition(c, event as ConsultationEvent, NOON)).toEqual({
      ok: false,
      code: 'NOT_YOUR_CONSULTATION',
    });
  });

  it('[Q33] the others stay together while the resident is held', () => {
    const held = transition(
      guestIn,
      { type: 'hold', staffId: 'staff-1', reason: 'asking-colleague' },
      NOON,
    );
    expect(held).toMatchObject({ effects: [{ type: 'holdResident' }] });
    expect(held.ok && seatsOf(held.next)).toEqual(['kiosk', 'staff:staff-1', 'guest:p-1']);
  });

  it.each([
    ['asked', guestAsked, invite(someone('p-1'))],
    ['in the lobby', inLobby, arrive],
    ['let in', guestIn, admit],
    ['joined', colleagueIn, join],
    ['sent away', inCall, remove],
    ['gone', inCall, part],
  ] as const)('[Q7] to be %s twice changes nothing more', (_what, c, event) => {
    expect(transition(c, event, NOON + 9)).toEqual({ ok: true, next: c, effects: [] });
  });
});
