import type { Needs } from '../needs.ts';
import { kioskResource, staffResource, startOf, type Slot } from './slot.ts';

/** How a booking came about: at the counter, by telephone, by the resident at a kiosk, from a wish. */
export const BOOKING_SOURCES = ['counter', 'phone', 'kiosk', 'wish'] as const;
export type BookingSource = (typeof BOOKING_SOURCES)[number];

/** Why a booking is moved, as staff choose. */
export const MOVE_REASONS = ['resident', 'staffAway', 'kioskGone', 'closed', 'other'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** Why a booking is cancelled. */
export const CANCEL_REASONS = ['resident', 'ward', 'mistake'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What fell away under a booking, or that its day went by and nobody said what became of it. */
export const FELL_AWAY = [
  'staff',
  'interpreter',
  'kiosk',
  'closed',
  'setAside',
  'dayOver',
] as const;
export type FellAway = (typeof FELL_AWAY)[number];

/** How long a slot is kept for somebody who talks about it, in milliseconds. */
export const HOLD_LASTS_MS = 5 * 60_000;

/** What is booked: a time, with booth, person and interpreter as one. */
export interface TakenTime {
  readonly slot: Slot;
  /** `null` for a callback: the ward telephones. */
  readonly kioskId: string | null;
  readonly staffId: string;
  /** Who interprets, where whoever is booked cannot. */
  readonly interpreterId: string | null;
}

/** The people and the booth that are taken as one. */
export const resourcesOf = ({
  kioskId,
  staffId,
  interpreterId,
}: Omit<TakenTime, 'slot'>): readonly string[] => [
  staffResource(staffId),
  ...(interpreterId === null ? [] : [staffResource(interpreterId)]),
  ...(kioskId === null ? [] : [kioskResource(kioskId)]),
];

export interface BookingFacts extends TakenTime {
  readonly id: string;
  readonly centerId: string;
  readonly deskId: string;
  /** Never empty; the first is what its session is opened with. */
  readonly topicIds: readonly string[];
  readonly needs: Needs;
  /** Whether any person of the desk will do; whom it is follows from a rule until they are called. */
  readonly isAnyone: boolean;
  readonly source: BookingSource;
  /** What they are called in the ward, or empty where they did not say it at a kiosk; personal data, forgotten at the end. */
  readonly name: string;
  /** Digits as dialled in Japan; personal data, shown to who needs it, forgotten at the end. */
  readonly phone: string | null;
  /** The short number of the check-in; empty while it is only held. */
  readonly number: string;
  /** The wish for contact that it answers. */
  readonly contactId: string | null;
  /** The series that it is of; `null` for one by itself. */
  readonly series: BookingSeries | null;
  /** Who of staff made it; `null` for the resident at a kiosk. */
  readonly byStaffId: string | null;
  readonly madeAt: number;
  /** What it was moved from, the oldest first. */
  readonly moves: readonly BookingMove[];
  /** How many minutes later than booked the ward begins, as its specialist has said. */
  readonly delayMinutes: number;
  /** What came of reminding them of this time by telephone; `null` while nobody has. */
  readonly reminder: Reminder | null;
  readonly kept: KeptFor;
}

/** What comes of a telephone call that reminds somebody: they were told, or nobody answered. */
export const REMINDER_RESULTS = ['told', 'noAnswer'] as const;
export type ReminderResult = (typeof REMINDER_RESULTS)[number];

interface Reminder {
  readonly result: ReminderResult;
  readonly at: number;
}

/** How its people are kept free for it, by the rules of its desk when it was made. */
export interface KeptFor {
  /** So many minutes before its time it begins; 0 for never. */
  readonly readyMinutes: number;
  /** So many minutes after its time it ends. */
  readonly graceMinutes: number;
  readonly phase: 'before' | 'now' | 'over';
}

export const KEPT_PHASES = ['before', 'now', 'over'] as const satisfies readonly KeptFor['phase'][];

/** くり返し: which of how many, under one number. */
export interface BookingSeries {
  readonly id: string;
  /** From 1. */
  readonly nth: number;
  readonly count: number;
}

interface BookingMove {
  readonly at: number;
  readonly from: TakenTime;
  readonly reason: MoveReason;
}

/**
 * 予約: a time that takes a booth and a person.
 *
 * ```
 *        book        check in         it is answered        hung up
 *  held ──────► booked ──────► arrived ─────────► inSession ──────► ended
 *   │           │ │ ▲ ▲          │   │                ▲
 *   │ 5 min,    │ │ │ └──────────┘   └──► called ─────┘
 *   │ let go    │ │ │ session gone        ▲  │
 *   ▼           │ └─┼──────── called ─────┘  └──► absent (called, and slot + grace are over)
 *  lapsed       │   │ kept, moved
 *               ├───┴─ toSettle (what it stands on fell away, or its day is over)
 *               └────► cancelled
 * ```
 */
export type Booking = BookingFacts &
  (
    | { readonly state: 'held'; readonly until: number }
    | { readonly state: 'booked' }
    | {
        readonly state: 'arrived';
        readonly arrivedAt: number;
        readonly consultationId: string | null;
      }
    | {
        readonly state: 'called';
        readonly calledAt: number;
        /** Whether they had checked in before. */
        readonly arrivedAt: number | null;
        readonly consultationId: string | null;
      }
    | {
        readonly state: 'inSession';
        readonly since: number;
        readonly consultationId: string | null;
      }
    | { readonly state: 'toSettle'; readonly since: number; readonly because: FellAway }
    | {
        readonly state: 'ended' | 'absent';
        readonly endedAt: number;
        /** Until its day is over, the lists of that day say what became of it. */
        readonly isDayOver: boolean;
      }
    | { readonly state: 'lapsed'; readonly endedAt: number }
    | { readonly state: 'cancelled'; readonly endedAt: number; readonly why: CancelReason }
  );

export const BOOKING_STATES = [
  ...['held', 'booked', 'arrived', 'called', 'inSession', 'toSettle'],
  ...['ended', 'absent', 'lapsed', 'cancelled'],
] as const satisfies readonly string[] as readonly Booking['state'][];

type Over = Extract<Booking, { endedAt: number }>;

/** Until when the slot of somebody who is late is kept, in epoch milliseconds: its start, the announced delay, the grace time. */
export const slotKeptUntil = (
  { slot, delayMinutes }: Pick<BookingFacts, 'slot' | 'delayMinutes'>,
  graceMinutes: number,
  timeZone: string,
): number => startOf(slot, timeZone) + (delayMinutes + graceMinutes) * 60_000;

/** From when on its people are kept free for it, in epoch milliseconds. */
export const keptFrom = (
  { slot, delayMinutes, kept }: Pick<BookingFacts, 'slot' | 'delayMinutes' | 'kept'>,
  timeZone: string,
): number => startOf(slot, timeZone) + (delayMinutes - kept.readyMinutes) * 60_000;

/** Who is kept free for it now: nobody before its time is near, and nobody once the talk has begun. */
export const peopleKeptFor = (b: Booking): readonly string[] => {
  const isAwaited = b.state === 'booked' || b.state === 'arrived' || b.state === 'called';
  if (!isAwaited || b.kept.phase !== 'now') return [];
  return b.interpreterId === null ? [b.staffId] : [b.staffId, b.interpreterId];
};

/** Whether it is over for good. */
export const isBookingOver = (booking: Booking): booking is Over => 'endedAt' in booking;

/** Whether the lists of its day have it: what is expected, and what became of it until that day is over. */
export const isListed = (booking: Booking): boolean =>
  !isBookingOver(booking) || ('isDayOver' in booking && !booking.isDayOver);

/** Whether it still takes booth and people: until it is over, also while somebody has to decide about it. */
export const takes = (booking: Booking): boolean => !isBookingOver(booking);
