/**
 * The closed table of everything this system may refuse, and the HTTP status each refusal carries.
 *
 * The code is also the socket ack's error code and, as `errors.<CODE>`, the key of the sentence
 * that a person reads. A new refusal starts here.
 */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  BAD_MEDIA_PARAMETERS: 400,
  /** A text has half characters, or marks of some that were lost on the way. */
  TEXT_BROKEN: 400,
  /** A name of one line has several. */
  TEXT_NEWLINE: 400,
  /** A text has something that nobody can see: controls, direction marks, zero-width characters. */
  TEXT_HIDDEN: 400,
  TEXT_EMPTY: 400,
  TEXT_TOO_LONG: 400,
  NOT_SIGNED_IN: 401,
  /** The idle limit of the session has passed. */
  SESSION_IDLE: 401,
  /** The absolute limit of the session has passed. */
  SESSION_OVER: 401,
  /** Ended by its owner: signed out everywhere, another password, a newer sign-in in the same browser. */
  SESSION_ENDED: 401,
  SESSION_ENDED_BY_ADMIN: 401,
  /** Told to a session that was open, never at sign-in. */
  ACCOUNT_DISABLED: 401,
  KIOSK_NOT_ENROLLED: 401,
  WRONG_CREDENTIALS: 401,
  ENROLMENT_CODE_INVALID: 401,
  /** The device's signature does not match, or its kiosk was withdrawn. */
  KIOSK_REFUSED: 401,
  /** Another device holds the same key and is connected: one of the two is a copy. */
  KIOSK_DUPLICATE: 409,
  /** Raised by a device that can neither make nor keep a key: a private window, no storage, no https. */
  KIOSK_KEY_NOT_KEPT: 503,
  /** A one-time code of the second factor is wrong, used or too old. */
  SECOND_FACTOR_WRONG: 401,
  /** Signed in, but this role has to set up its second factor before anything else. */
  SECOND_FACTOR_NEEDED: 403,
  /** The role of this account needs a passkey: it cannot lose its last one. */
  PASSKEY_NEEDED: 409,
  /** The link or setup code is wrong, used, withdrawn or too old. */
  INVITATION_INVALID: 401,
  /** The code that a phone read at a kiosk is wrong, used or too old. */
  HANDSET_CODE_INVALID: 401,
  /** Too many wrong passwords or codes; another factor, or waiting some minutes, helps. */
  ACCOUNT_LOCKED: 429,
  /** No member of staff of this center has that code, or two have it. */
  STAFF_CODE_WRONG: 401,
  /** Too many wrong codes at this kiosk, or at those of its center; waiting helps, or the console. */
  STAFF_CODE_LOCKED: 429,
  /** The kiosk is not connected, so that nothing can be changed there. */
  KIOSK_AWAY: 409,
  /** In a practice nothing is done that would be in earnest: a booking, a form. */
  NOT_IN_PRACTICE: 409,
  /** The resident has said that others change nothing of their screen. */
  DRIVING_REFUSED: 409,
  PASSWORD_TOO_WEAK: 400,
  NAME_TAKEN: 409,
  /** The checklist lacks something without which this stage is not decided. */
  CHECKLIST_OPEN: 409,
  /** It cannot be removed while something else belongs to it. */
  STILL_IN_USE: 409,
  /** The last admin cannot be removed. */
  LAST_ADMIN: 409,
  /** Rows of the file are wrong; nothing was changed. */
  IMPORT_INVALID: 400,
  NOT_ALLOWED: 403,
  ORIGIN_NOT_ALLOWED: 403,
  NOT_YOUR_CONSULTATION: 403,
  NOT_FOUND: 404,
  CONSULTATION_NOT_FOUND: 404,
  TOPIC_NOT_AVAILABLE: 404,
  UNKNOWN_EVENT: 404,
  WRONG_STATE: 409,
  /** The desk is outside its opening hours; a callback, a booking or paper are left. */
  CLOSED_NOW: 409,
  /** Desk and center are not open together in the half of the day that is wished for. */
  CLOSED_THEN: 409,
  /** Somebody else has the slot, or what it needs: booth, person or interpreter. */
  SLOT_TAKEN: 409,
  /** It is too soon, too far ahead, or desk, center or people are not there at that time. */
  SLOT_NOT_OFFERED: 409,
  BOOKING_NOT_FOUND: 404,
  /** Nobody checks in so early, and nobody is absent yet. */
  BOOKING_TOO_EARLY: 409,
  /** A handoff card lacks a field, or its due day is past. */
  HANDOFF_INCOMPLETE: 400,
  HANDOFF_NOT_FOUND: 404,
  CONTACT_NOT_FOUND: 404,
  PROCEDURE_NOT_FOUND: 404,
  /** No procedure can be resumed by this number, center and day. */
  RESUME_NOT_FOUND: 404,
  /** The template is not there, or not for this topic any more. */
  TEMPLATE_GONE: 404,
  /** Somebody else is writing in this field. */
  FIELD_HELD: 409,
  /** The field is not theirs to fill, or is not open in a procedure that came back. */
  FIELD_CLOSED: 403,
  /** The procedure says something else than what was seen when it was confirmed or signed. */
  PROCEDURE_CHANGED: 409,
  /** A field is missing or wrong, a page is not confirmed, or it is not signed. */
  PROCEDURE_INCOMPLETE: 400,
  /** A dot or a short line is no signature. */
  SIGNATURE_EMPTY: 400,
  /** The picture of a page is not held: not all of it has come, or it is gone with the page. */
  PAGE_GONE: 404,
  /** The consultation has the maximum number of participants. */
  CALL_FULL: 409,
  /** The guest is in the lobby and not admitted yet. */
  NOT_ADMITTED: 403,
  OFFER_GONE: 409,
  KIOSK_BUSY: 409,
  /** Its staff have taken the kiosk out of use. */
  KIOSK_OUT_OF_ORDER: 409,
  DUPLICATE_REQUEST: 409,
  /** The same device or person has connected elsewhere; the newest screen is the one that counts. */
  REPLACED: 409,
  /** While the resident is held nothing is written that they would read afterwards. */
  RESIDENT_HELD: 409,
  /** The resident has not agreed to it, or to something else. */
  NOT_AGREED: 409,
  /** No more pictures of pages are held for this consultation, or by this server. */
  PAGES_FULL: 409,
  /** The library of the ward has as many files, or bytes, as it may have. */
  LIBRARY_FULL: 409,
  /** The recordings of the ward are as many, or as long, as they may be. */
  RECORDINGS_FULL: 409,
  TOO_LARGE: 413,
  /** A file has too many bytes, or a picture too many pixels. */
  FILE_TOO_LARGE: 413,
  /** The pictures of an export have more bytes than one file can take. */
  EXPORT_TOO_LARGE: 413,
  /** A file is none of the kinds that are taken, whatever it is called, or is broken. */
  FILE_UNUSABLE: 415,
  /** A recording in which nobody speaks, or too short to be a sentence. */
  RECORDING_SILENT: 422,
  CLIENT_TOO_OLD: 426,
  SERVER_TOO_OLD: 426,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  /** A file cannot be opened: its key is not there any more, or it was altered. */
  FILE_SEALED: 500,
  /** A form or a receipt could not be printed: it took too long, or its template does not fit the sheet. */
  DOCUMENT_FAILED: 500,
  /** The fonts of prints are not installed on the server. */
  FONT_MISSING: 503,
  /** The server has no voice for these words. */
  VOICE_MISSING: 503,
  STORAGE_FULL: 507,
  /** Another server has taken over; this one writes nothing any more. */
  LEASE_LOST: 503,
  MEDIA_UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
  /** Raised by a client without an answer: the connection or the server is down. */
  UNREACHABLE: 503,
} as const;

/** One of the refusals of the closed table. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** Every code, for schemas and for tests that walk the table. */
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** The reasons why a session ended. */
export const SESSION_ENDS = [
  'SESSION_IDLE',
  'SESSION_OVER',
  'SESSION_ENDED',
  'SESSION_ENDED_BY_ADMIN',
  'ACCOUNT_DISABLED',
] as const satisfies readonly ErrorCode[];
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** A refusal on its way to the edge, where it becomes an ack or a response. */
export class AppError extends Error {
  readonly code: ErrorCode;

  /** `code` is from the closed table; `cause` is kept for the log and never shown to a person. */
  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The code of whatever was thrown; what is not from the table is `INTERNAL`. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'INTERNAL';
}

/** The outcome of a pure rule: the value, or the code of its refusal. */
export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

/** Wraps a value as the success of a rule. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps a code as the refusal of a rule. */
export const refuse = (code: ErrorCode): { ok: false; code: ErrorCode } => ({ ok: false, code });

/** Takes the value out of a result; a refusal becomes an `AppError`. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new AppError(result.code);
  return result.value;
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new AppError('INTERNAL', { cause: new TypeError(`unexpected ${JSON.stringify(value)}`) });
}
