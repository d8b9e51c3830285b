import type { FellAway } from '../booking/state.ts';

/** What a mail tells of a booking. */
export const MAIL_TOPICS = ['made', 'moved', 'cancelled', 'toSettle'] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

/** 知らせのメール: what somebody of staff is told of a booking, until it was handed over; nothing of the resident. */
export interface StaffMail {
  readonly id: string;
  readonly state: 'waiting' | 'over';
  /** Whom it is for. */
  readonly staffId: string;
  readonly what: MailTopic;
  readonly bookingId: string;
  readonly day: string;
  /** Minutes of the day, and how long. */
  readonly start: number;
  readonly minutes: number;
  readonly centerId: string;
  readonly deskId: string;
  readonly isCallback: boolean;
  readonly topicIds: readonly string[];
  /** Why it is to be settled; `null` for anything else. */
  readonly because: FellAway | null;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** How often it could not be handed over, and when it is tried next. */
  readonly tries: number;
  readonly nextAt: number;
}

/** It was handed over, or could not be. */
export type StaffMailEvent = { readonly type: 'sent' } | { readonly type: 'failed' };
