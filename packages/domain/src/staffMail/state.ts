import type { FellAway } from '../booking/state.ts';
import type { KioskFault } from '../fleet/faults.ts';

/** What a mail tells of a booking. */
export const MAIL_TOPICS = ['made', 'moved', 'cancelled', 'toSettle'] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

/** 知らせのメール: what somebody of staff is told, until it was handed over; nothing of any resident. */
export type StaffMail = BookingMail | LowUseMail | AlertMail;

interface MailFacts {
  readonly id: string;
  readonly state: 'waiting' | 'over';
  /** Whom it is for. */
  readonly staffId: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** How often it could not be handed over, and when it is tried next. */
  readonly tries: number;
  readonly nextAt: number;
}

/** What is told of a booking. */
export interface BookingMail extends MailFacts {
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
}

/** Where few come, once a week; what it says is found when it is handed over. */
interface LowUseMail extends MailFacts {
  readonly what: 'lowUse';
}

/** A fault of a kiosk that lasts. */
export interface AlertMail extends MailFacts {
  readonly what: 'alert';
  readonly kioskId: string;
  readonly centerId: string;
  readonly fault: KioskFault;
  /** Epoch milliseconds. */
  readonly raisedAt: number;
}

/** It was handed over, or could not be. */
export type StaffMailEvent = { readonly type: 'sent' } | { readonly type: 'failed' };
