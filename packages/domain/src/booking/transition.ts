import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { BookingEvent } from './events.ts';
import { checkedSlot } from './slot.ts';
import { isBookingOver, slotKeptUntil, type Booking, type BookingFacts } from './state.ts';

type Step = Result<Booking>;
type EventOf<T extends BookingEvent['type']> = Extract<BookingEvent, { type: T }>;

const wrong = refuse('WRONG_STATE');

/** The one rule by which a booking changes. What is over stays so, is listed until its day is over, and a second press changes nothing. */
export function bookingTransition(b: Booking, event: BookingEvent, now: number): Step {
  switch (event.type) {
    case 'book':
      return b.state === 'held' ? ok(booked(b, event)) : wrong;
    case 'release':
    case 'lapse':
      if (b.state === 'lapsed') return ok(b);
      return b.state === 'held' ? ok({ ...forgotten(b), state: 'lapsed', endedAt: now }) : wrong;
    case 'cancel':
      return cancelled(b, event, now);
    case 'move':
      return moved(b, event, now);
    default:
      return onTheDay(b, event, now);
  }
}

type WhatHappens =
  'remind' | 'delay' | 'comeNear' | 'keptLongEnough' | 'fallAway' | 'keep' | 'dayOver';
type OnTheDay = EventOf<
  'checkIn' | 'call' | 'markAbsent' | 'begin' | 'end' | 'sessionGone' | WhatHappens
>;

/** What happens to a booking by itself, or to the ward. */
function around(b: Booking, event: EventOf<WhatHappens>, now: number): Step {
  switch (event.type) {
    case 'remind':
      return reminded(b, event, now);
    case 'delay':
      if (b.state !== 'booked' && b.state !== 'arrived' && b.state !== 'called') return wrong;
      if (b.delayMinutes === event.minutes) return ok(b);
      return ok({ ...b, delayMinutes: event.minutes, kept: { ...b.kept, phase: 'before' } });
    case 'comeNear':
      return inPhase(b, 'now');
    case 'keptLongEnough':
      return inPhase(b, 'over');
    case 'fallAway':
      return b.state === 'booked'
        ? ok({ ...factsOf(b), state: 'toSettle', since: now, because: event.because })
        : ok(b);
    case 'keep':
      return b.state === 'toSettle' ? ok({ ...factsOf(b), state: 'booked' }) : wrong;
    case 'dayOver':
      return ok(afterItsDay(b, now));
    default:
      return assertNever(event);
  }
}

/** Its people are kept free for it from now on, or no longer. */
const inPhase = (b: Booking, phase: 'now' | 'over'): Step =>
  ok(isBookingOver(b) || b.kept.phase === phase ? b : { ...b, kept: { ...b.kept, phase } });

/** What happens once somebody is expected. */
function onTheDay(b: Booking, event: OnTheDay, now: number): Step {
  switch (event.type) {
    case 'checkIn':
      return checkedIn(b, event.consultationId, now);
    case 'call':
      return called(b, now);
    case 'markAbsent':
      return absent(b, event, now);
    case 'begin': {
      if (b.state === 'inSession') return ok(b);
      if (b.state !== 'arrived' && b.state !== 'called') return wrong;
      const { consultationId } = event;
      return ok({ ...factsOf(b), state: 'inSession', since: now, consultationId });
    }
    case 'end':
      if (b.state === 'ended') return ok(b);
      return b.state === 'inSession'
        ? ok({ ...forgotten(b), state: 'ended', endedAt: now, isDayOver: false })
        : wrong;
    case 'sessionGone': {
      const isHere = b.state === 'arrived' || b.state === 'called';
      return ok(isHere && b.consultationId !== null ? { ...factsOf(b), state: 'booked' } : b);
    }
    default:
      return around(b, event, now);
  }
}

function booked(b: Booking, { name, phone, number }: EventOf<'book'>): Booking {
  return { ...factsOf(b), name, phone, number, state: 'booked' };
}

function cancelled(b: Booking, { why }: EventOf<'cancel'>, now: number): Step {
  if (b.state === 'cancelled') return ok(b);
  if (isBookingOver(b) || b.state === 'held' || b.state === 'inSession') return wrong;
  return ok({ ...forgotten(b), state: 'cancelled', endedAt: now, why });
}

/** Who has been called is not moved any more; what was to be settled is settled by it. */
function moved(b: Booking, { to, isAnyone, reason }: EventOf<'move'>, now: number): Step {
  if (b.state !== 'booked' && b.state !== 'toSettle') return wrong;
  const checked = checkedSlot(to.slot);
  if (!checked.ok) return checked;
  const { slot, kioskId, staffId, interpreterId } = b;
  const move = { at: now, from: { slot, kioskId, staffId, interpreterId }, reason };
  const moves = [...b.moves, move];
  const kept = { ...b.kept, phase: 'before' } as const;
  return ok({ ...factsOf(b), ...to, isAnyone, moves, kept, ...UNSAID, state: 'booked' });
}

/** What was said of a time: a moved booking has another one, of which nothing was said. */
const UNSAID = { delayMinutes: 0, reminder: null };

/** Who is expected is reminded; of anybody else there is nothing to be said. */
function reminded(b: Booking, { result }: EventOf<'remind'>, now: number): Step {
  if (b.state !== 'booked') return wrong;
  if (result === (b.reminder?.result ?? null)) return ok(b);
  return ok({ ...b, reminder: result === null ? null : { result, at: now } });
}

function checkedIn(b: Booking, consultationId: string | null, now: number): Step {
  switch (b.state) {
    case 'booked':
      return ok({ ...factsOf(b), state: 'arrived', arrivedAt: now, consultationId });
    case 'called':
      return b.arrivedAt === null ? ok({ ...b, arrivedAt: now, consultationId }) : ok(b);
    case 'arrived':
      return ok(b);
    default:
      return wrong;
  }
}

function called(b: Booking, now: number): Step {
  if (b.state === 'called') return ok({ ...b, calledAt: now });
  if (b.state !== 'booked' && b.state !== 'arrived') return wrong;
  const arrival = b.state === 'arrived' ? b : { arrivedAt: null, consultationId: null };
  const { arrivedAt, consultationId } = arrival;
  return ok({ ...factsOf(b), state: 'called', calledAt: now, arrivedAt, consultationId });
}

/** A no-show: called, not there, and the time in which a slot is kept is over. */
function absent(b: Booking, event: EventOf<'markAbsent'>, now: number): Step {
  if (b.state === 'absent') return ok(b);
  if (b.state !== 'called' || b.arrivedAt !== null) return wrong;
  if (now < slotKeptUntil(b, event.graceMinutes, event.timeZone))
    return refuse('BOOKING_TOO_EARLY');
  return ok({ ...forgotten(b), state: 'absent', endedAt: now, isDayOver: false });
}

/** Nobody is told nothing: whoever was neither there nor called is on the list of what is to be settled. */
function afterItsDay(b: Booking, now: number): Booking {
  switch (b.state) {
    case 'booked':
    case 'arrived':
      return { ...factsOf(b), state: 'toSettle', since: now, because: 'dayOver' };
    case 'called':
      return b.arrivedAt === null
        ? { ...forgotten(b), state: 'absent', endedAt: now, isDayOver: true }
        : { ...factsOf(b), state: 'toSettle', since: now, because: 'dayOver' };
    case 'inSession':
      // A session in a call ends with it; one without, which nobody ended, ends with its day.
      return b.consultationId === null
        ? { ...forgotten(b), state: 'ended', endedAt: now, isDayOver: true }
        : b;
    case 'ended':
    case 'absent':
      return b.isDayOver ? b : { ...b, isDayOver: true };
    default:
      return b;
  }
}

/** What is known of it without its state. */
function factsOf(b: BookingFacts): BookingFacts {
  const { id, slot, kioskId, staffId, interpreterId, centerId, deskId, topicIds, needs } = b;
  const { isAnyone, source, name, phone, number, contactId, series, byStaffId } = b;
  const { madeAt, moves, delayMinutes, reminder, kept } = b;
  return {
    ...{ id, slot, kioskId, staffId, interpreterId, centerId, deskId, topicIds, needs },
    ...{ isAnyone, source, name, phone, number, contactId, series, byStaffId },
    ...{ madeAt, moves, delayMinutes, reminder, kept },
  };
}

/** What is over keeps nobody's name and number. */
const forgotten = (b: BookingFacts): BookingFacts => ({ ...factsOf(b), name: '', phone: null });
