import type { Access } from '../services/access/access.ts';
import type { BookingDesk } from '../services/bookingDesk/bookingDesk.ts';
import type { Bookings } from '../services/bookings/bookings.ts';
import type { CallList } from '../services/bookings/callList.ts';
import type { CheckIns } from '../services/bookings/checkIns.ts';
import type { BookingSettings } from '../services/bookings/bookingSettings.ts';
import { askerOf, type Handlers } from './bind.ts';
import { auditDenial } from './deniedPlaces.ts';
import { kioskOf, staffOf } from './who.ts';

export type BookingSubject =
  | `booking.${'slots' | 'hold' | 'release' | 'book' | 'read' | 'move' | 'cancel' | 'list'}`
  | `booking.${'arrive' | 'call' | 'absent' | 'begin' | 'end' | 'delay' | 'keep' | 'toSettle'}`
  | `booking.${'checkIn' | 'here' | 'matters' | 'slip' | 'callList' | 'remind'}`
  | `booking.${'seriesDates' | 'holdSeries' | 'series'}`
  | SettingSubject;

type SettingSubject = `bookingRules.${'list' | 'set'}` | `setAside.${'add' | 'remove' | 'list'}`;

/** What these events are handed to. */
export interface BookingParts {
  readonly bookings: Bookings;
  readonly bookingDesk: BookingDesk;
  readonly callList: CallList;
  readonly checkIns: CheckIns;
  readonly bookingSettings: BookingSettings;
  readonly access: Pick<Access, 'deny'>;
}

/** What is asked for about bookings, and about what they depend on. */
export function bookingHandlers({
  bookings,
  bookingDesk,
  callList,
  checkIns,
  bookingSettings,
  access,
}: BookingParts): Pick<Handlers, BookingSubject> {
  return {
    'booking.slots': ({ actor }, asked) => {
      if (actor.kind !== 'kiosk') return bookings.slots({ ...asked, kioskId: null });
      const { kioskId, centerId } = actor;
      return bookings.slots({ ...asked, kioskId, centerId, withKiosk: true, staffId: null });
    },
    'booking.hold': (connection, asked, command) => {
      const { actor } = connection;
      if (actor.kind !== 'kiosk') {
        const held = bookings.hold(command, { ...asked, kioskId: null });
        return held.catch(auditDenial(access, askerOf(connection), 'booking.make', asked));
      }
      const { kioskId, centerId } = actor;
      const own = { kioskId, centerId, withKiosk: true, staffId: null, contactId: null };
      return bookings.hold(command, { ...asked, ...own, source: 'kiosk' });
    },
    'booking.release': (_, { bookingId }, command) => bookings.release(command, bookingId),
    'booking.book': (_, { bookingId, name, phone }, command) =>
      bookings.book(command, bookingId, { name, phone }),
    'booking.read': (connection, { bookingId }) => bookings.read(bookingId, askerOf(connection)),
    'booking.move': (_, to, command) => bookings.move(command, to),
    'booking.cancel': (_, { why, ...which }, command) =>
      bookings.settle(command, which, { type: 'cancel', why }),
    'booking.arrive': (_, { bookingId }, command) =>
      bookings.say(command, bookingId, { type: 'checkIn', consultationId: null }),
    'booking.call': (_, { bookingId }, command) =>
      bookings.say(command, bookingId, { type: 'call' }),
    'booking.absent': (_, { bookingId }, command) => bookings.absent(command, bookingId),
    'booking.begin': (_, { bookingId }, command) =>
      bookings.say(command, bookingId, { type: 'begin', consultationId: null }),
    'booking.end': (_, { bookingId }, command) => bookings.say(command, bookingId, { type: 'end' }),
    'booking.delay': (_, { bookingId, minutes }, command) =>
      bookings.say(command, bookingId, { type: 'delay', minutes }),
    'booking.keep': (_, which, command) => bookings.settle(command, which, { type: 'keep' }),
    'booking.checkIn': ({ actor }, { code }, command) => {
      const { kioskId, centerId } = kioskOf(actor);
      return checkIns.checkIn(command, { id: kioskId, centerId }, code);
    },
    'booking.here': ({ actor }) => checkIns.here(kioskOf(actor).kioskId),
    'booking.list': ({ actor }, asked) => bookings.list(actor, asked),
    'booking.toSettle': ({ actor }) => bookings.toSettle(actor),
    'booking.matters': () => bookingDesk.matters(),
    'booking.slip': (_, { bookingId }) => bookingDesk.slip(bookingId),
    'booking.callList': (connection, asked) => callList.list(asked, askerOf(connection)),
    'booking.remind': (_, said, command) => callList.remind(command, said),
    ...seriesHandlers({ bookings, access }),
    ...settingHandlers({ bookingSettings, access }),
  };
}

/** くり返し, which staff alone book. */
function seriesHandlers({
  bookings,
  access,
}: Pick<BookingParts, 'bookings' | 'access'>): Pick<
  Handlers,
  `booking.${'seriesDates' | 'holdSeries' | 'series'}`
> {
  return {
    'booking.seriesDates': ({ actor }, asked) => {
      staffOf(actor);
      return bookings.seriesDates(asked);
    },
    'booking.holdSeries': (connection, asked, command) => {
      staffOf(connection.actor);
      const held = bookings.holdSeries(command, asked);
      return held.catch(auditDenial(access, askerOf(connection), 'booking.makeForOthers', asked));
    },
    'booking.series': (_, { bookingId }) => bookings.series(bookingId),
  };
}

/** The rules of desks, and time that is set aside. */
function settingHandlers({
  bookingSettings: settings,
  access,
}: Pick<BookingParts, 'bookingSettings' | 'access'>): Pick<Handlers, SettingSubject> {
  return {
    'bookingRules.list': () => settings.rules(),
    'bookingRules.set': (_, rules, command) => settings.setRules(command, rules),
    'setAside.add': (connection, asked, command) =>
      settings
        .setAside(command, staffOf(connection.actor), asked)
        .catch(
          auditDenial(access, askerOf(connection), 'booking.setAside', { deskId: asked.of.id }),
        ),
    'setAside.remove': (_, { setAsideId }, command) => settings.remove(command, setAsideId),
    'setAside.list': (_, asked) => settings.asideOf(asked),
  };
}
