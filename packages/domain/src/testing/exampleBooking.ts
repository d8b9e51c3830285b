import {
  bookingTransition,
  HOLD_LASTS_MS,
  type Booking,
  type BookingEvent,
  type TakenTime,
} from '../booking/index.ts';
import { NO_NEEDS } from '../needs.ts';

/* One booking of ten o'clock on a Thursday, for whoever follows it through its states. */

export const exampleSlot = { day: '2026-12-03', start: 600, minutes: 30, buffer: 5 };
export const exampleTaken: TakenTime = {
  ...{ slot: exampleSlot, kioskId: 'k', staffId: 's', interpreterId: null },
};

/** It is held, as it begins. */
export const exampleHold: Booking = {
  ...{ ...exampleTaken, id: 'b', centerId: 'c', deskId: 'd', topicIds: ['t'], needs: NO_NEEDS },
  ...{ isAnyone: true, source: 'phone', name: '', phone: null, number: '' },
  ...{ contactId: null, series: null, byStaffId: 's', madeAt: 1, moves: [], delayMinutes: 0 },
  reminder: null,
  kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
  ...{ state: 'held', until: 1 + HOLD_LASTS_MS },
};

export const book = {
  ...{ type: 'book', name: '山田', phone: '0312345678', number: '123456' },
} as const satisfies BookingEvent;
export const checkIn = { type: 'checkIn', consultationId: 'x' } as const satisfies BookingEvent;

/** The answer to one event. */
export const bookingStep = (booking: Booking, event: BookingEvent, now = 2) =>
  bookingTransition(booking, event, now);

/** The booking after events that are all accepted. */
export function bookingAfter(booking: Booking, ...events: readonly BookingEvent[]): Booking {
  return events.reduce((each, event) => {
    const result = bookingStep(each, event);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, booking);
}
