import { instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import type { BookingEvent } from './events.ts';
import { HOLD_LASTS_MS, isBookingOver, type Booking } from './state.ts';

/** A hold lapses after five minutes; of what is booked its day says at its end what has become of it. */
export const bookingTerms: TermsOf<Booking, BookingEvent> = (b, { timeZone }) => {
  if (b.state === 'held') {
    const event = { type: 'lapse' } as const;
    return [{ key: 'lapse', at: b.until, event, follows: 'timer', limitMs: HOLD_LASTS_MS }];
  }
  if (isBookingOver(b) || b.state === 'toSettle') return [];
  const at = instantOfMinute(b.slot.day, 24 * 60, timeZone);
  return [{ key: `dayOver ${b.slot.day}`, at, event: { type: 'dayOver' }, follows: 'calendar' }];
};
