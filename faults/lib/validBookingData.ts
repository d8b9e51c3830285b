import { NO_NEEDS } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { press, type Some } from './eventData.ts';

const matter = { topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null };
const aBooking = () => ({ ...press(), bookingId: 'none' });

const aStandby = () => ({ ...press(), standbyId: 'none' });

const setAside = { kind: 'desk', id: 'none' } as const;

/** Data that fit the schema of every event about bookings; of a day long past, so that nothing comes of them. */
export function bookingData(): Some<'booking'> &
  Some<'bookingRules'> &
  Some<'setAside'> &
  Some<'standby'> {
  const day = '2020-01-06';
  const place = { centerId: 'none', deskId: 'none' };
  return {
    'booking.slots': { ...matter, ...place, fromDay: day, days: 1, limit: 1 },
    'booking.hold': {
      ...{ ...press(), ...matter, ...place, day, start: 600 },
      ...{ source: 'phone', contactId: null },
    },
    'booking.release': aBooking(),
    'booking.book': { ...aBooking(), name: '-', phone: null },
    'booking.read': { bookingId: 'none' },
    'booking.move': { ...aBooking(), day, start: 600, staffId: null, reason: 'other' },
    'booking.cancel': { ...aBooking(), why: 'mistake', withLater: false },
    'booking.series': { bookingId: 'none' },
    'booking.seriesDates': { ...matter, ...place, day, start: 600, everyWeeks: 2, count: 5 },
    'booking.holdSeries': {
      ...{ ...press(), ...matter, ...place, dates: [{ day, start: 600 }] },
      ...{ source: 'phone', contactId: null },
    },
    'booking.checkIn': { ...press(), code: '000000' },
    'booking.here': {},
    'booking.arrive': aBooking(),
    'booking.call': aBooking(),
    'booking.absent': aBooking(),
    'booking.begin': aBooking(),
    'booking.end': aBooking(),
    'booking.delay': { ...aBooking(), minutes: 5 },
    'booking.keep': { ...aBooking(), withLater: false },
    'booking.list': { place: { kind: 'ward', id: 'ward' }, fromDay: day, days: 1 },
    'booking.toSettle': {},
    'booking.matters': {},
    'booking.slip': { bookingId: 'none' },
    'booking.callList': { place: { kind: 'desk', id: 'none' }, day },
    'booking.remind': { ...aBooking(), result: 'told' },
    'bookingRules.list': {},
    'bookingRules.set': { ...press(), deskId: 'none', rules: RULES },
    'setAside.add': {
      ...{ ...press(), of: setAside, fromDay: day, untilDay: day, weekday: null },
      ...{ from: 600, until: 660, support: null, reason: 'other' },
    },
    'setAside.remove': { ...press(), setAsideId: 'none' },
    'setAside.list': { of: setAside },
    'standby.add': {
      ...{ ...press(), topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, ...place },
      suits: { fromDay: day, untilDay: day, weekdays: [0], from: 540, until: 720 },
      ...{ name: '-', phone: null, source: 'phone', contactId: null },
    },
    'standby.hold': aStandby(),
    'standby.book': aStandby(),
    'standby.decline': aStandby(),
    'standby.withdraw': aStandby(),
    'standby.read': { standbyId: 'none' },
  };
}

const RULES: EventData<'bookingRules.set'>['rules'] = {
  ...{ isOpen: true, minutes: 30, buffer: 5, daysAhead: 60, leadMinutes: 30 },
  ...{ earlyMinutes: 30, graceMinutes: 10, readyMinutes: 10, keptFree: [], topics: [] },
  every: 15,
};
