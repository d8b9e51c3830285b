import type { ConsoleModel } from '@madoguchi/client';
import type { ConsoleView, HandoffView } from '@madoguchi/protocol';
import { CALLS } from './callViews.ts';
import { CANDIDATES, TARGETS } from './deskWork.ts';

/** Changes the view that there is. */
export type Change = (next: (view: ConsoleView) => Partial<ConsoleView>) => Promise<void>;

/** A warm transfer goes on at once; a cold one ends the call. */
export function transferOf(change: Change): ConsoleModel['transfer'] {
  const show = (current: ConsoleView['current']) => change(() => ({ current }));
  return {
    targets: () => Promise.resolve(TARGETS),
    begin: (mode) => show(mode === 'warm' ? CALLS.looking : null),
    introduce: () => show(CALLS.together),
    finish: () => show(null),
    takeBack: () => show(CALLS.serving),
    return: () => show(null),
  };
}

export function handoffsOf(change: Change): ConsoleModel['handoff'] {
  const become = (handoffId: string, now: Partial<HandoffView>) =>
    change(({ handoffs }) => ({
      handoffs: handoffs.map((h) => (h.handoffId === handoffId ? { ...h, ...now } : h)),
    }));
  const drop = (handoffId: string) =>
    change(({ handoffs }) => ({ handoffs: handoffs.filter((h) => h.handoffId !== handoffId) }));
  return {
    accept: (id) => become(id, { state: 'accepted', takenByMe: true }),
    return: drop,
    settle: drop,
    correct: (id, card) => become(id, { correction: card }),
    sendAgain: (id, card) => become(id, { state: 'sent', card, returnReason: null }),
  };
}

function contactsOf(change: Change): ConsoleModel['contact'] {
  const takenBy = (contactId: string, by: 'me' | 'nobody') =>
    change(({ contacts }) => ({
      contacts: contacts.map((c) => (c.contactId === contactId ? { ...c, takenBy: by } : c)),
    }));
  return {
    take: async (id) => {
      await takenBy(id, 'me');
      // A number of the kind that is kept for examples.
      return { phone: '0300000000' };
    },
    giveBack: (id) => takenBy(id, 'nobody'),
    finish: (id) =>
      change(({ contacts }) => ({ contacts: contacts.filter((c) => c.contactId !== id) })),
  };
}

/** What staff of a center do: wishes for contact, and calls from its kiosks. */
export const centerOf = (
  change: Change,
): Pick<ConsoleModel, 'contact' | 'staffCall' | 'kiosk' | 'helper'> => ({
  contact: contactsOf(change),
  staffCall: staffCallsOf(change),
  kiosk: { close: () => Promise.resolve(), reopen: () => Promise.resolve() },
  helper: {
    begin: () => Promise.resolve(),
    sideTalk: () => Promise.resolve(),
    introduce: () => Promise.resolve(),
    end: () => change(() => ({ helping: null })),
    restHint: () => change(() => ({ quiet: null })),
    drive: () => Promise.resolve(),
  },
});

function staffCallsOf(change: Change): ConsoleModel['staffCall'] {
  return {
    make: () =>
      change(({ current }) =>
        current && 'staffCall' in current ? { current: { ...current, staffCall: 'calling' } } : {},
      ),
    acknowledge: (callId) =>
      change(({ me, staffCalls }) => ({
        staffCalls: staffCalls.map((call) =>
          call.callId === callId
            ? { ...call, state: 'acknowledged', goes: { name: me.displayName, isMe: true } }
            : call,
        ),
      })),
    finish: (callId) =>
      change(({ staffCalls }) => ({
        staffCalls: staffCalls.filter((call) => call.callId !== callId),
      })),
  };
}

const TOKEN = 'Q7'.repeat(21) + 'x';
const LINK_LIFETIME_MS = 15 * 60_000;

export function participantsOf(change: Change, goLive: () => void): ConsoleModel['participant'] {
  type Participants = Extract<ConsoleView['current'], { state: 'inCall' }>['participants'];
  const among = (next: (there: Participants) => Participants) =>
    change(({ current }) =>
      current && 'participants' in current
        ? { current: { ...current, participants: next(current.participants) } }
        : {},
    );
  return {
    candidates: () => Promise.resolve(CANDIDATES),
    inviteStaff: async (staffId) => {
      const asked = CANDIDATES.staff.find((each) => each.staffId === staffId);
      const { kind = 'colleague', displayName: name = '' } = asked ?? {};
      await among((there) => [
        ...there,
        { participantId: staffId, kind, name, stage: 'invited', away: false },
      ]);
      return { participantId: staffId };
    },
    inviteGuest: async (kind, name) => {
      await among((there) => [
        ...there,
        { participantId: name, kind, name, stage: 'invited', away: false },
      ]);
      return { participantId: name, token: TOKEN, expiresAt: Date.now() + LINK_LIFETIME_MS };
    },
    admit: (id) =>
      among((there) => there.map((p) => (p.participantId === id ? { ...p, stage: 'present' } : p))),
    remove: (id) => among((there) => there.filter((p) => p.participantId !== id)),
    join: () => {
      goLive();
      return change(() => ({ asked: null, current: CALLS.staffJoined }));
    },
    part: () => change(() => ({ asked: null, current: null })),
  };
}
