import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import {
  inLobby,
  briefing,
  colleagueIn,
  guestEnd,
  guestIn,
  inCall,
  kioskEnd,
  looking,
  offered,
  ringing,
  staffEnd,
  together,
} from '../testing/calls.ts';
import { accept, after, NOON, offerTo, waiting } from '../testing/examples.ts';
import { deadlineOf } from '../testing/deadlineOf.ts';
import type { ConnectionEnd } from './events.ts';
import type { Consultation } from './state.ts';
import { transition } from './transition.ts';

/** Lets an end go a second after noon and stay away for the whole minute. */
const afterAMinuteWithout = (c: Consultation, end: ConnectionEnd) =>
  transition(
    after(c, { type: 'lost', end }),
    { type: 'lostTooLong', end, since: NOON + 1000 },
    NOON + 61_000,
  );

describe('an end that goes', () => {
  it.each<[string, Consultation, ConnectionEnd]>([
    ['a kiosk in a queue', waiting, kioskEnd],
    ['a kiosk in a call', inCall, kioskEnd],
    ['a specialist', inCall, staffEnd('staff-1')],
    ['the next specialist', briefing, staffEnd('staff-9')],
    ['a colleague', colleagueIn, staffEnd('staff-2')],
    ['a guest in the lobby', inLobby, guestEnd],
    ['a guest in the call', guestIn, guestEnd],
  ])('[Q4] %s has 60 s to come back to everything as it was', (_who, c, end) => {
    const gone = after(c, { type: 'lost', end });
    const due = { type: 'lostTooLong', end, since: NOON + 1000 } as const;
    expect(deadlineOf(gone)).toEqual({ at: NOON + 61_000, event: due });
    const back = after(gone, { type: 'back', end });
    expect(back).toEqual(c);
    const goneAgain = transition(back, { type: 'lost', end }, NOON + 30_000);
    for (const then of goneAgain.ok ? [back, goneAgain.next] : []) {
      expect(transition(then, due, NOON + 61_000)).toEqual({ ok: false, code: 'WRONG_STATE' });
    }
  });

  it('[Q39] what is due happens, whatever the clock was set to meanwhile', () => {
    const gone = after(waiting, { type: 'lost', end: kioskEnd });
    const due = deadlineOf(gone);
    const anHourBefore = due && transition(gone, due.event, NOON - 3_600_000);
    expect(anHourBefore).toMatchObject({ ok: true, next: { state: 'closed' } });
  });

  it('[Q4] gone twice counts from the first time', () => {
    const gone = after(inCall, { type: 'lost', end: kioskEnd });
    expect(after(gone, { type: 'lost', end: kioskEnd })).toBe(gone);
  });

  it('[Q17] somebody is looked for again when the kiosk is back', () => {
    const gone = after(waiting, { type: 'lost', end: kioskEnd });
    expect(follows(gone, { type: 'back', end: kioskEnd })).toMatchObject({
      isSought: true,
    });
  });

  it('[Q17] nobody is rung for a specialist who is gone for the moment', () => {
    const gone = after(looking, { type: 'lost', end: staffEnd('staff-1') });
    const ring = { type: 'offer', offers: [offerTo('staff-9', 'o-9', 'desk-9')] } as const;
    expect(transition(gone, ring, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
    expect(follows(gone, { type: 'back', end: staffEnd('staff-1') })).toMatchObject({
      isSought: true,
    });
  });

  it('[Q11] a console that goes while it is rung loses that offer at once', () => {
    expect(after(offered, { type: 'lost', end: staffEnd('staff-1') })).toEqual({
      ...waiting,
      passedBy: ['staff-1'],
    });
    expect(after(ringing, { type: 'lost', end: staffEnd('staff-9') })).toMatchObject({
      stage: { kind: 'looking', passedBy: ['staff-9'] },
    });
  });
});

describe('an end that stays away', () => {
  it('[Q4] a kiosk in a queue: it is closed as dropped', () => {
    expect(afterAMinuteWithout(waiting, kioskEnd)).toMatchObject({
      next: { state: 'closed', ending: { kind: 'dropped', side: 'kiosk', writtenUp: null } },
    });
  });

  it('[Q34] a kiosk in a call: it is written up, and closes as dropped', () => {
    const cut = afterAMinuteWithout(inCall, kioskEnd);
    expect(cut).toMatchObject({ next: { state: 'wrapUp', cutOff: 'kiosk' } });
    const outcome = {
      settled: false,
      comeBack: { needed: false },
      matter: '主訴',
      response: '対応',
      told: '伝えた事',
      promised: 'なし',
    } as const;
    const event = { type: 'writeUp', staffId: 'staff-1', outcome, handoffIds: [] } as const;
    expect(cut.ok && after(cut.next, event)).toMatchObject({
      ending: { kind: 'dropped', side: 'kiosk', writtenUp: { staffId: 'staff-1', outcome } },
    });
  });

  it('[Q24] a specialist: the resident waits again, left behind, at their desk first', () => {
    expect(afterAMinuteWithout(inCall, staffEnd('staff-1'))).toMatchObject({
      next: {
        ...waiting,
        waitingSince: NOON + 61_000,
        why: { kind: 'leftBehind', byStaffId: 'staff-1' },
      },
      effects: [{ type: 'closeMedia' }],
    });
    expect(follows(inCall, { type: 'barred', end: staffEnd('staff-1') })).toMatchObject({
      isSought: true,
      freed: ['staff-1'],
    });
  });

  it('[Q24] all desks that were asked are asked again, that of the specialist first', () => {
    const wide = after(
      waiting,
      { type: 'widen', openSteps: 3 },
      { type: 'offer', offers: [offerTo('staff-1', 'o-1', 'desk-3')] },
      accept,
    );
    const left = afterAMinuteWithout(wide, staffEnd('staff-1'));
    expect(left).toMatchObject({ next: { deskId: 'desk-3', openSteps: 3 } });
    const route = left.ok && left.next.state === 'waiting' ? left.next.route : [];
    expect(route.map(({ deskId }) => deskId)).toEqual(['desk-3', 'desk-1', 'desk-2']);
  });

  it.each([
    ['briefing', briefing],
    ['together', together],
  ] as const)('[Q31] while %s the next specialist goes on with the resident', (_stage, c) => {
    expect(afterAMinuteWithout(c, staffEnd('staff-1'))).toMatchObject({
      next: { state: 'inCall', staffId: 'staff-9', deskId: 'desk-9' },
    });
  });

  it('[Q31] before anybody has accepted, the resident is left behind', () => {
    expect(afterAMinuteWithout(ringing, staffEnd('staff-1'))).toMatchObject({
      next: { state: 'waiting', why: { kind: 'leftBehind' } },
    });
  });

  it('[Q38] looks for somebody anew, also where a next specialist was looked for', () => {
    const same = after(inCall, {
      type: 'transferWarm',
      staffId: 'staff-1',
      handoffId: 'h-1',
      toDeskId: 'desk-1',
      toReason: 'own-branch',
    });
    expect(follows(same, { type: 'barred', end: staffEnd('staff-1') })).toMatchObject({
      isSought: true,
    });
  });

  it('[Q31] the next specialist: the search begins again', () => {
    expect(afterAMinuteWithout(together, staffEnd('staff-9'))).toMatchObject({
      next: {
        state: 'transferring',
        stage: { kind: 'looking', passedBy: ['staff-9'] },
        transferAt: NOON + 61_000,
      },
    });
  });

  it('[PT4] a colleague, a guest, and a guest in the lobby are out', () => {
    for (const [c, end] of [
      [colleagueIn, staffEnd('staff-2')],
      [guestIn, guestEnd],
      [inLobby, guestEnd],
    ] as const) {
      expect(afterAMinuteWithout(c, end)).toMatchObject({ next: inCall });
    }
  });
});

it('[Q42] whoever is gone when the call ends has the whole time of a write-up, whatever clocks say', () => {
  const gone = after(inCall, { type: 'lost', end: { side: 'staff', staffId: 'staff-1' } });
  expect(transition(gone, { type: 'hangUp', by: 'kiosk' }, NOON + 3_600_000)).toMatchObject({
    next: { state: 'wrapUp', staffConnection: { state: 'lost', since: NOON + 3_600_000 } },
  });
});
