import type { Actor } from './access.ts';
import type { AuditAction } from './auditActions.ts';
import type { AuditField } from './auditFields.ts';

export * from './auditActions.ts';

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
  'mail',
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
  'standby',
  'staffCall',
  'handset',
  'attachment',
  'procedure',
  'libraryFile',
  'recording',
  'formTemplate',
  'retention',
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
