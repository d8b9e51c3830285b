import type {
  ContactActions,
  HandoffActions,
  HelperActions,
  KioskActions,
  ParticipantActions,
  PassingActions,
  StaffCallActions,
  TransferActions,
} from './consoleModels.ts';
import type { Outbox } from './signaling/outbox.ts';

/**
 * What a console asks for about the transfer of its consultation. No word that was written is lost by it: `keepWords`
 * resolves when they are kept, or cannot be.
 */
export function transferActions(
  outbox: Outbox,
  mine: () => string,
  keepWords: () => Promise<void>,
): TransferActions {
  return {
    targets: async (consultationId = mine()) => {
      const { targets } = await outbox.ask('transfer.targets', { consultationId });
      return targets;
    },
    begin: async (mode, card) => {
      await keepWords();
      await outbox.send('transfer.begin', { consultationId: mine(), mode, card });
    },
    introduce: async () => {
      await outbox.send('transfer.introduce', { consultationId: mine() });
    },
    finish: async () => {
      await keepWords();
      await outbox.send('transfer.finish', { consultationId: mine() });
    },
    takeBack: async () => {
      await outbox.send('transfer.takeBack', { consultationId: mine() });
    },
    return: async (reason) => {
      await outbox.send('transfer.return', { consultationId: mine(), reason });
    },
  };
}

/** What a console asks for about handoffs. */
export function handoffActions(outbox: Outbox): HandoffActions {
  return {
    accept: async (handoffId) => {
      await outbox.send('handoff.accept', { handoffId });
    },
    return: async (handoffId, reason) => {
      await outbox.send('handoff.return', { handoffId, reason });
    },
    settle: async (handoffId) => {
      await outbox.send('handoff.settle', { handoffId });
    },
    correct: async (handoffId, card) => {
      await outbox.send('handoff.correct', { handoffId, card });
    },
    sendAgain: async (handoffId, card) => {
      await outbox.send('handoff.sendAgain', { handoffId, card });
    },
  };
}

/** What a console asks its resident to pass on. */
export const passingActions = (outbox: Outbox, mine: () => string): PassingActions => ({
  ask: async (toDeskId, things) => {
    await outbox.send('passing.ask', { consultationId: mine(), toDeskId, things });
  },
  withdraw: async (passingId) => {
    await outbox.send('passing.withdraw', { passingId });
  },
  keepBack: async (passingId, thing) => {
    await outbox.send('passing.keepBack', { passingId, thing });
  },
});

/** What a console asks for about requests for contact. */
export function contactActions(outbox: Outbox): ContactActions {
  return {
    take: (contactId) => outbox.send('contact.take', { contactId }),
    giveBack: async (contactId) => {
      await outbox.send('contact.giveBack', { contactId });
    },
    finish: async (contactId, result) => {
      await outbox.send('contact.finish', { contactId, result });
    },
  };
}

/** What a console asks for about calls from the kiosks of its center. */
export const staffCallActions = (outbox: Outbox, mine: () => string): StaffCallActions => ({
  make: async () => {
    await outbox.send('staffCall.makeFor', { consultationId: mine() });
  },
  acknowledge: async (callId) => {
    await outbox.send('staffCall.acknowledge', { callId });
  },
  finish: async (callId) => {
    await outbox.send('staffCall.finish', { callId });
  },
});

/** What a console asks for about the kiosks of its center. */
export const kioskActions = (outbox: Outbox): KioskActions => ({
  close: async (kioskId, reason) => {
    await outbox.send('kiosk.close', { kioskId, reason });
  },
  reopen: async (kioskId) => {
    await outbox.send('kiosk.reopen', { kioskId });
  },
});

/** What a console asks for about helping at the kiosks of its center. */
export const helperActions = (outbox: Outbox): HelperActions => ({
  begin: async (kioskId) => {
    await outbox.send('helper.begin', { kioskId });
  },
  sideTalk: async (kioskId) => {
    await outbox.send('helper.sideTalk', { kioskId });
  },
  introduce: async (kioskId) => {
    await outbox.send('helper.introduce', { kioskId });
  },
  end: async (kioskId) => {
    await outbox.send('helper.end', { kioskId });
  },
  restHint: async () => {
    await outbox.send('helper.restHint', {});
  },
  drive: async (kioskId, drive) => {
    await outbox.send('driving.ask', { kioskId, drive });
  },
});

/** Which consultation is meant. */
interface Meant {
  mine(): string;
  asked(): string;
  askedOrMine(): string;
}

/** What a console asks for about who else is in a consultation. */
export function participantActions(outbox: Outbox, meant: Meant): ParticipantActions {
  return {
    candidates: () => outbox.ask('participant.candidates', { consultationId: meant.mine() }),
    inviteStaff: (staffId) =>
      outbox.send('participant.inviteStaff', { consultationId: meant.mine(), staffId }),
    inviteGuest: (kind, name) =>
      outbox.send('participant.inviteGuest', { consultationId: meant.mine(), kind, name }),
    admit: async (participantId) => {
      await outbox.send('participant.admit', { consultationId: meant.mine(), participantId });
    },
    remove: async (participantId) => {
      await outbox.send('participant.remove', { consultationId: meant.mine(), participantId });
    },
    join: async () => {
      await outbox.send('participant.join', { consultationId: meant.asked() });
    },
    part: async () => {
      await outbox.send('participant.part', { consultationId: meant.askedOrMine() });
    },
  };
}
