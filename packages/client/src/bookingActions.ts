import type { BookingActions, BookingSettingsActions, StandbyActions } from './consoleModels.ts';
import type { Outbox } from './signaling/outbox.ts';

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
