import type {
  BookingActions,
  BookingSettingsActions,
  ContactActions,
  HandoffActions,
  HelperActions,
  KioskActions,
  ParticipantActions,
  PassingActions,
  StaffCallActions,
  StandbyActions,
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

/** What a console asks for about bookings. */
export const bookingActions = (outbox: Outbox): BookingActions => ({
  matters: () => outbox.ask('booking.matters', {}),
  slots: (asked) => outbox.ask('booking.slots', asked),
  hold: (wanted) => outbox.send('booking.hold', wanted),
  book: (booking) => outbox.send('booking.book', booking),
  move: (move) => outbox.send('booking.move', move),
  cancel: async (bookingId, why, withLater) => {
    await outbox.send('booking.cancel', { bookingId, why, withLater });
  },
  keep: async (bookingId, withLater) => {
    await outbox.send('booking.keep', { bookingId, withLater });
  },
  seriesDates: (asked) => outbox.ask('booking.seriesDates', asked),
  holdSeries: (wanted) => outbox.send('booking.holdSeries', wanted),
  series: (bookingId) => outbox.ask('booking.series', { bookingId }),
  act: async (bookingId, act) => {
    await outbox.send(`booking.${act}`, { bookingId });
  },
  delay: async (bookingId, minutes) => {
    await outbox.send('booking.delay', { bookingId, minutes });
  },
  read: (bookingId) => outbox.ask('booking.read', { bookingId }),
  list: (asked) => outbox.ask('booking.list', asked),
  toSettle: () => outbox.ask('booking.toSettle', {}),
  slip: (bookingId) => outbox.ask('booking.slip', { bookingId }),
  callList: (asked) => outbox.ask('booking.callList', asked),
  remind: async (bookingId, result) => {
    await outbox.send('booking.remind', { bookingId, result });
  },
});

/** What an admin asks for about what bookings depend on. */
export const bookingSettingsActions = (outbox: Outbox): BookingSettingsActions => ({
  rules: () => outbox.ask('bookingRules.list', {}),
  setRules: async (deskId, rules) => {
    await outbox.send('bookingRules.set', { deskId, rules });
  },
  setAside: () => outbox.ask('setAside.list', { of: null }),
  addSetAside: (span) => outbox.send('setAside.add', span),
  removeSetAside: async (setAsideId) => {
    await outbox.send('setAside.remove', { setAsideId });
  },
});

/** What a console asks for about whoever waits for a slot. */
export const standbyActions = (outbox: Outbox): StandbyActions => ({
  add: async (standby) => {
    await outbox.send('standby.add', standby);
  },
  hold: (standbyId) => outbox.send('standby.hold', { standbyId }),
  book: (standbyId) => outbox.send('standby.book', { standbyId }),
  decline: async (standbyId) => {
    await outbox.send('standby.decline', { standbyId });
  },
  withdraw: async (standbyId) => {
    await outbox.send('standby.withdraw', { standbyId });
  },
  read: (standbyId) => outbox.ask('standby.read', { standbyId }),
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
