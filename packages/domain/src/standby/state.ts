import type { BookingSource, FreeSlot, SlotQuestion } from '../booking/index.ts';
import type { Needs } from '../needs.ts';

/** On which days and at which times somebody can come. */
export interface SuitingTimes {
  /** `YYYY-MM-DD`; on the last day at its end they are on the list no longer. */
  readonly fromDay: string;
  readonly untilDay: string;
  /** 0 for Monday to 6 for Sunday; never empty. */
  readonly weekdays: readonly number[];
  /** Minutes of the day between which the talk lies. */
  readonly from: number;
  readonly until: number;
}

export interface StandbyFacts {
  readonly id: string;
  /** From where to which desk they would talk; what comes first is preferred. Never empty. */
  readonly places: SlotQuestion['places'];
  /** The center whose staff ask them; `null` where the desks alone do. */
  readonly centerId: string | null;
  readonly topicIds: readonly string[];
  readonly needs: Needs;
  readonly withKiosk: boolean;
  readonly suits: SuitingTimes;
  /** What they are called in the ward, and digits as dialled in Japan: personal data, gone with the record. */
  readonly name: string;
  readonly phone: string | null;
  readonly source: BookingSource;
  /** The wish for contact that it continues. */
  readonly contactId: string | null;
  readonly byStaffId: string;
  readonly madeAt: number;
  /** What they were asked about and did not want. */
  readonly declined: readonly FreeSlot[];
}

/**
 * キャンセル待ち: somebody for whom nothing suited, and who is asked when a slot comes free.
 *
 * ```
 *            a slot comes free         予約する          booked
 *  waiting ─────────────────────► asking ───────► held ───────► ended
 *     ▲ ▲    it is gone, or no      │               │             ▲
 *     │ └───────────────────────────┘               │             │ taken off, or the
 *     └─────────────────────────────────────────────┘             │ last day is over
 *                 let go, lapsed, or no
 * ```
 */
export type Standby = StandbyFacts &
  (
    | { readonly state: 'waiting' }
    | {
        readonly state: 'asking';
        readonly slot: FreeSlot;
        /** When it can be booked no longer, in epoch milliseconds. */
        readonly until: number;
      }
    | { readonly state: 'held'; readonly slot: FreeSlot; readonly bookingId: string }
    | { readonly state: 'ended'; readonly why: StandbyEnd }
  );

/** How it ends: booked, taken off by staff, or its last day is over. */
export const STANDBY_ENDS = ['booked', 'withdrawn', 'over'] as const;
export type StandbyEnd = (typeof STANDBY_ENDS)[number];

export const STANDBY_STATES = [
  ...['waiting', 'asking', 'held'],
] as const satisfies readonly string[] as readonly Exclude<Standby['state'], 'ended'>[];
