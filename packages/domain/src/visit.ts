import { UNMET_WAYS, type UnmetWay } from './consultation/state.ts';
import type { Needs } from './needs.ts';

/**
 * The screens of a kiosk before and after a consultation has a record.
 *
 * ```
 *          start            pick              confirm                     over
 *  idle ─────────► choosing ─────► confirming ────────► consulting ─────────────► thanks
 *    ▲              │ │ ▲  back        │ │                 │ cancelled, dropped,     │
 *    └── leave ─────┘ │ └──────────────┘ │                 │ left by a way           │
 *    ▲                │ pickClosed       │ pickClosed      ▼                         │
 *    │                └────► contact ◄───┘    left      farewell ──── done ──────────┤
 *    │                          └───────────────────────► ▲                          │
 *    └──────────────────────────────── done (everything is wiped) ───────────────────┘
 *    └── afterwards (loaded anew while a summary is read) ──► thanks
 *      confirming, contact ── book ──► booking (a time is chosen) ── left ──► farewell; back ──► confirming; leave ──► idle
 *    └── checkIn ──► checkIn (the number of a booking) ── opened ──► consulting; back, leave ──► idle
 * ```
 */
export type Visit =
  | { readonly screen: 'idle' }
  | { readonly screen: 'choosing' }
  /** Somebody who has booked types its number. */
  | { readonly screen: 'checkIn' }
  | { readonly screen: 'confirming'; readonly topicId: string }
  /** The topic is closed now; the alternatives are offered. */
  | { readonly screen: 'contact'; readonly topicId: string }
  /** A time is booked instead of a call now. */
  | { readonly screen: 'booking'; readonly topicId: string; readonly needs: Needs }
  | { readonly screen: 'consulting'; readonly consultationId: string }
  | { readonly screen: 'thanks' }
  | { readonly screen: 'farewell'; readonly because: FarewellReason };

/**
 * Why a visit ended here without a call that ended: the resident took it back, the connection was lost, their phone has
 * the call, or they took one of the ways there are when nobody can be called.
 */
export const FAREWELL_REASONS = ['cancelled', 'dropped', 'carried', ...UNMET_WAYS] as const;
export type FarewellReason = (typeof FAREWELL_REASONS)[number];

export type VisitEvent =
  | { readonly type: 'start' }
  | { readonly type: 'checkIn' }
  | { readonly type: 'pick'; topicId: string }
  /** A topic whose desk is closed; also when it closes while the resident is confirming. */
  | { readonly type: 'pickClosed'; topicId: string }
  /** A time is to be booked, for which the same is needed as for a call. */
  | { readonly type: 'book'; topicId: string; needs: Needs }
  /** An alternative was chosen without a consultation. */
  | { readonly type: 'left'; way: UnmetWay }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  /** The server has a consultation for this kiosk (after confirming, or after a reload). */
  | { readonly type: 'consulting'; consultationId: string }
  /** The consultation has ended on the server in this way. */
  | { readonly type: 'over'; how: 'talked' | FarewellReason }
  /** The page was loaded anew while its resident still reads what they take along. */
  | { readonly type: 'afterwards' }
  | { readonly type: 'done' };

export const IDLE: Visit = { screen: 'idle' };
const CHOOSING: Visit = { screen: 'choosing' };

/** The transition of the visit; an event that does not fit the screen changes nothing. */
export function visit(v: Visit, event: VisitEvent): Visit {
  // The server is authoritative: a consultation is shown from every screen.
  if (event.type === 'consulting') {
    return { screen: 'consulting', consultationId: event.consultationId };
  }
  switch (v.screen) {
    case 'idle':
      return onIdle(v, event);
    case 'choosing':
      return onChoosing(v, event);
    case 'checkIn':
      return event.type === 'back' || event.type === 'leave' ? IDLE : v;
    case 'confirming':
      return onConfirming(v, event);
    case 'contact':
      return onContact(v, event);
    case 'booking':
      return onBooking(v, event);
    case 'consulting':
      return event.type === 'over' ? afterwards(event.how) : v;
    case 'thanks':
    case 'farewell':
      return event.type === 'done' ? IDLE : v;
  }
}

function onIdle(v: Visit, event: VisitEvent): Visit {
  if (event.type === 'afterwards') return { screen: 'thanks' };
  if (event.type === 'checkIn') return { screen: 'checkIn' };
  return event.type === 'start' ? CHOOSING : v;
}

function onChoosing(v: Visit, event: VisitEvent): Visit {
  if (event.type === 'pick') return { screen: 'confirming', topicId: event.topicId };
  if (event.type === 'pickClosed') return { screen: 'contact', topicId: event.topicId };
  return event.type === 'back' || event.type === 'leave' ? IDLE : v;
}

function onConfirming(v: Visit, event: VisitEvent): Visit {
  if (event.type === 'pickClosed') return { screen: 'contact', topicId: event.topicId };
  if (event.type === 'book') return bookingOf(event);
  if (event.type === 'back') return CHOOSING;
  return event.type === 'leave' ? IDLE : v;
}

function onContact(v: Visit, event: VisitEvent): Visit {
  if (event.type === 'book') return bookingOf(event);
  if (event.type === 'left') return { screen: 'farewell', because: event.way };
  if (event.type === 'back') return CHOOSING;
  return event.type === 'leave' ? IDLE : v;
}

const bookingOf = ({ topicId, needs }: Extract<VisitEvent, { type: 'book' }>): Visit => ({
  screen: 'booking',
  topicId,
  needs,
});

/** A topic whose desk is closed leads on from the confirmation to the other ways by itself. */
function onBooking(v: Extract<Visit, { screen: 'booking' }>, event: VisitEvent): Visit {
  if (event.type === 'left') return { screen: 'farewell', because: event.way };
  if (event.type === 'back') return { screen: 'confirming', topicId: v.topicId };
  return event.type === 'leave' ? IDLE : v;
}

function afterwards(how: 'talked' | FarewellReason): Visit {
  return how === 'talked' ? { screen: 'thanks' } : { screen: 'farewell', because: how };
}
