import { instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';
import type { BookingEvent } from './events.ts';
import {
  HOLD_LASTS_MS,
  isBookingOver,
  isListed,
  keptFrom,
  slotKeptUntil,
  type Booking,
} from './state.ts';

type Terms = ReturnType<TermsOf<Booking, BookingEvent>>;

/**
 * A hold lapses after five minutes; when the time of what is booked is near, its people are kept free for it; of what is
 * booked its day says at its end what has become of it, and what has become of it is listed until then.
 */
export const bookingTerms: TermsOf<Booking, BookingEvent> = (b, { timeZone }) => {
  if (b.state === 'held') {
    const event = { type: 'lapse' } as const;
    return [{ key: 'lapse', at: b.until, event, follows: 'timer', limitMs: HOLD_LASTS_MS }];
  }
  if (!isListed(b) || b.state === 'toSettle') return [];
  const at = instantOfMinute(b.slot.day, 24 * 60, timeZone);
  const over = { key: `dayOver ${b.slot.day}`, at, event: { type: 'dayOver' } } as const;
  const keeping = isBookingOver(b) ? [] : keepingTerms(b, timeZone);
  return [...keeping, { ...over, follows: 'calendar' }];
};

function keepingTerms(b: Booking, timeZone: string): Terms {
  const { phase, readyMinutes, graceMinutes } = b.kept;
  if (readyMinutes === 0 || b.state === 'inSession' || phase === 'over') return [];
  const isBefore = phase === 'before';
  const at = isBefore ? keptFrom(b, timeZone) : slotKeptUntil(b, graceMinutes, timeZone);
  const event = { type: isBefore ? 'comeNear' : 'keptLongEnough' } as const;
  return [{ key: `${event.type} ${String(at)}`, at, event, follows: 'calendar' }];
}
