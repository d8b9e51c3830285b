import type { CancelReason, FellAway, MoveReason, ReminderResult, TakenTime } from './state.ts';

/** Everything that can happen to a booking. */
export type BookingEvent =
  /** Whoever talked about it says yes. */
  | {
      readonly type: 'book';
      readonly name: string;
      readonly phone: string | null;
      readonly number: string;
    }
  /** Whoever talked about it says no. */
  | { readonly type: 'release' }
  /** Nobody said anything for as long as a slot is held. */
  | { readonly type: 'lapse' }
  | {
      readonly type: 'move';
      readonly to: TakenTime;
      readonly isAnyone: boolean;
      readonly reason: MoveReason;
    }
  | { readonly type: 'cancel'; readonly why: CancelReason }
  /** The resident is there; with the session that was opened for them, if it is at a kiosk. */
  | { readonly type: 'checkIn'; readonly consultationId: string | null }
  /** They are called: in the room, or by telephone. */
  | { readonly type: 'call' }
  | { readonly type: 'markAbsent'; readonly graceMinutes: number; readonly timeZone: string }
  | { readonly type: 'begin'; readonly consultationId: string | null }
  | { readonly type: 'end' }
  /** The session ended before anybody answered: they may check in again. */
  | { readonly type: 'sessionGone' }
  /** Somebody was reminded by telephone, or was not there; `null` takes back what was said of it. */
  | { readonly type: 'remind'; readonly result: ReminderResult | null }
  | { readonly type: 'delay'; readonly minutes: number }
  /** Its time is near: its people are kept free for it; and no longer so. */
  | { readonly type: 'comeNear' }
  | { readonly type: 'keptLongEnough' }
  | { readonly type: 'fallAway'; readonly because: FellAway }
  /** Staff have looked at what fell away, and it holds all the same. */
  | { readonly type: 'keep' }
  | { readonly type: 'dayOver' };
