import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  book,
  bookingStep as step,
  checkIn,
  exampleHold,
  exampleSlot as slot,
  exampleTaken as taken,
} from '../testing/exampleBooking.ts';
import {
  BOOKING_STATES,
  bookingTerms,
  isBookingOver,
  isListed,
  startOf,
  takes,
  type Booking,
  type BookingEvent,
} from './index.ts';

const timeZone = 'Asia/Tokyo';
const start = startOf(slot, timeZone);
// As one of all states, whatever the compiler knows of it here.
const held = [exampleHold].reduce<Booking>((_, each) => each, exampleHold);
const markAbsent = { type: 'markAbsent', graceMinutes: 10, timeZone } as const;

const EVENTS = fc.constantFrom<BookingEvent>(
  book,
  { type: 'release' },
  { type: 'lapse' },
  {
    type: 'move',
    to: { ...taken, slot: { ...slot, start: 660 } },
    isAnyone: true,
    reason: 'other',
  },
  { type: 'cancel', why: 'resident' },
  checkIn,
  { type: 'checkIn', consultationId: null },
  { type: 'call' },
  markAbsent,
  { type: 'begin', consultationId: 'x' },
  { type: 'end' },
  { type: 'sessionGone' },
  { type: 'delay', minutes: 10 },
  { type: 'fallAway', because: 'closed' },
  { type: 'comeNear' },
  { type: 'keptLongEnough' },
  { type: 'keep' },
  { type: 'dayOver' },
);

/** Of what is over only this changes: that its day is over as well. */
const dayOf = (b: Booking) => ('isDayOver' in b ? { isDayOver: b.isDayOver } : {});

it('[BK4] whatever happens, what is over stays so, forgets name and number, and takes nothing', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(EVENTS, { minLength: 8, maxLength: 20 }), (events) => {
      let booking = held;
      for (const [n, event] of events.entries()) {
        const now = start - 5 * 60_000 + n * 5 * 60_000;
        const result = step(booking, event, now);
        const next = result.ok ? result.value : booking;
        expect(next).toEqual(isBookingOver(booking) ? { ...booking, ...dayOf(next) } : next);
        booking = next;
        seen.add(booking.state);
        if (!isBookingOver(booking)) continue;
        expect([booking.name, booking.phone, takes(booking)]).toEqual(['', null, false]);
        expect(bookingTerms(booking, { timeZone })).toHaveLength(isListed(booking) ? 1 : 0);
      }
    }),
    { numRuns: 1_500 },
  );
  expect([...seen].toSorted()).toEqual([...BOOKING_STATES].toSorted());
});
