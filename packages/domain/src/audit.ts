import type { Actor } from './access.ts';
import type { AuditField } from './auditFields.ts';

/** Everything that the audit log tells apart. */
export const AUDIT_ACTIONS = [
  'system.setUp',
  'session.opened',
  'session.refused',
  'session.closed',
  'session.locked',
  'account.changed',
  'access.denied',
  'record.searched',
  'record.read',
  'record.exported',
  'kiosk.codeIssued',
  'kiosk.enrolled',
  'kiosk.renamed',
  'kiosk.revoked',
  'kiosk.duplicate',
  'kiosk.closed',
  'kiosk.reopened',
  'organisation.changed',
  'organisation.imported',
  'organisation.exported',
  'people.invited',
  'people.changed',
  'people.disabled',
  'people.enabled',
  'people.factorReset',
  'people.signedOut',
  'topics.changed',
  'guides.changed',
  'routing.changed',
  'hours.changed',
  'consultation.lifted',
  'consultation.remarked',
  'consultation.takenOver',
  'consultation.amended',
  'summary.reprinted',
  'guest.invited',
  'guest.admitted',
  'guest.removed',
  'handoff.sent',
  'handoff.accepted',
  'handoff.returned',
  'handoff.released',
  'handoff.passedOn',
  'handoff.withdrawn',
  'handoff.settled',
  'contact.read',
  'contact.settled',
  'booking.made',
  'booking.moved',
  'booking.cancelled',
  'booking.arrived',
  'booking.called',
  'booking.absent',
  'booking.delayed',
  'booking.fellAway',
  'booking.kept',
  'booking.read',
  'bookingRules.changed',
  'setAside.added',
  'setAside.removed',
  'staffCall.made',
  'staffCall.acknowledged',
  'staffCall.withdrawn',
  'staffCall.done',
  'staffCall.expired',
  'helper.signedIn',
  'helper.signedOut',
  'helper.refused',
  'consultation.passingAsked',
  'consultation.passingAnswered',
  'consultation.passingKeptBack',
  'attachment.added',
  'attachment.discarded',
  'attachment.read',
  'procedure.begun',
  'procedure.resumed',
  'procedure.signed',
  'procedure.submitted',
  'procedure.taken',
  'procedure.accepted',
  'procedure.returned',
  'procedure.completed',
  'procedure.withdrawn',
  'procedure.expired',
  'procedure.erased',
  'procedure.read',
  'procedure.printed',
  'procedure.paperRead',
  'procedure.fileKept',
  'procedure.fileRead',
  'procedure.exported',
  'library.added',
  'library.renamed',
  'library.removed',
  'recording.added',
  'recording.restored',
  'recording.removed',
  'templates.added',
  'templates.retired',
  'audit.searched',
  'audit.exported',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the history of a consultation tells of a record that hangs on it. That somebody looked at one is not told. */
export const HISTORY_ACTIONS = [
  'handoff.sent',
  'handoff.accepted',
  'handoff.returned',
  'handoff.released',
  'handoff.passedOn',
  'handoff.withdrawn',
  'handoff.settled',
  'contact.settled',
  'attachment.added',
  'attachment.discarded',
  'procedure.begun',
  'procedure.resumed',
  'procedure.fileKept',
  'procedure.signed',
  'procedure.submitted',
  'procedure.taken',
  'procedure.accepted',
  'procedure.returned',
  'procedure.completed',
  'procedure.withdrawn',
  'procedure.expired',
] as const satisfies readonly AuditAction[];

/** How somebody came in or tried to, and how a session ended. */
export const AUDIT_WAYS = [
  'password',
  'totp',
  'recovery',
  'passkey',
  'invitation',
  'setUp',
  'sso',
  'signIn',
  'signOut',
  'signOutEverywhere',
  'idle',
  'limit',
] as const;
type AuditWay = (typeof AUDIT_WAYS)[number];

/** What somebody changed of their own account. */
export const AUDIT_ACCOUNT_PARTS = [
  'password',
  'totp',
  'recoveryCodes',
  'passkey',
  'passkeyRemoved',
  'keys',
  'staffCode',
] as const;
type AuditAccountPart = (typeof AUDIT_ACCOUNT_PARTS)[number];

type AuditValue = string | number | boolean | null;

/** A field as it is, or what it was and what it became. */
type AuditKey = AuditField | `${AuditField}.before` | `${AuditField}.after`;

/** What an entry is about. */
export const AUDIT_RECORDS = [
  'consultation',
  'staff',
  'kiosk',
  'branch',
  'center',
  'department',
  'desk',
  'partner',
  'topic',
  'handoff',
  'contact',
  'booking',
  'staffCall',
  'attachment',
  'procedure',
  'libraryFile',
  'recording',
  'formTemplate',
  'audit',
  'system',
] as const;
export type AuditRecordKind = (typeof AUDIT_RECORDS)[number];

/** Who did it and from where. */
export interface Caller {
  readonly actor: Actor | { readonly kind: 'system' };
  /** Network address of the device, or `server` for what the server does by itself. */
  readonly from: string;
}

/** Something to be remembered: who, from where, what, on which record. When is added by the log. */
export interface AuditFact extends Caller {
  readonly action: AuditAction;
  /** A kind of record, or of the ward's units, by its name. */
  readonly record: { readonly kind: string; readonly id: string };
  /**
   * What changed, as short values under field names; never a password, code, token or what a
   * resident said.
   */
  readonly details: { readonly [Key in Exclude<AuditKey, 'by' | 'what'>]?: AuditValue } & {
    readonly by?: AuditWay;
    readonly what?: AuditAccountPart;
  };
}

/** A line of the audit log. `hash` covers the line and the hash of the one before. */
export interface AuditEntry extends Omit<AuditFact, 'details'> {
  /** As it was written, perhaps by another version. */
  readonly details: Readonly<Record<string, AuditValue>>;
  /** 1, 2, 3, … without a gap. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly hash: string;
}
