import { AppError, type ErrorCode, type SessionEnd } from '@madoguchi/domain';
import type { Accompanied } from './accompanyingStatement.ts';

/** Where a request comes from, as the list of sessions and the audit log show it. */
export interface Device {
  /** Network address. */
  readonly from: string;
  /** Kind of browser in a word or two, never the whole User-Agent. */
  readonly browser: string;
}

/** A session that has just been opened, moved on or looked up. */
export interface OpenSession {
  readonly staffId: string;
  /** Tells sessions apart; it is no key to any of them. */
  readonly sessionId: string;
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

/** A session as far as somebody may look on by it. */
export type WatchingSession = Pick<OpenSession, 'staffId' | 'sessionId' | 'endsAt'>;

/** `Set-Cookie` values to pass on to the browser. */
export interface WithCookies {
  readonly cookies: readonly string[];
}

/** How a sign-in went on: open, or waiting for the second factor. */
export type SignIn =
  | ({ readonly step: 'signedIn'; readonly session: OpenSession } & WithCookies)
  | ({
      readonly step: 'secondFactor';
      readonly methods: readonly ('totp' | 'recovery' | 'passkey')[];
    } & WithCookies);

/** A password was chosen by a link: how the sign-in goes on, whose it is, and what ended by it. */
type Accepted = SignIn & {
  readonly staffId: string;
  /** Sessions that were open until then. */
  readonly signedOut: number;
};

/** What is set up for an account besides its password. */
export interface Factors {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** What an admin sees of an account. */
export interface AccountFacts extends Factors {
  readonly staffId: string;
  readonly username: string;
  /** Whether a password was ever chosen. */
  readonly hasPassword: boolean;
  readonly invitationEndsAt: number | null;
  readonly lockedUntil: number | null;
  readonly sessions: readonly (Device & {
    readonly sessionId: string;
    readonly since: number;
    readonly lastActiveAt: number;
  })[];
}

/** A one-time link; only a digest of the token is kept. */
export interface Invitation {
  readonly token: string;
  readonly expiresAt: number;
}

/** `ACCOUNT_LOCKED`, and whether this very try was the one that locked. */
export class AccountLocked extends AppError {
  readonly justNow: boolean;

  constructor(justNow: boolean) {
    super('ACCOUNT_LOCKED');
    this.justNow = justNow;
  }
}

/** Sessions of somebody that a unit of work is about to end, for a reason that their owner is told. */
export interface EndingSessions {
  /** Those that were open when they were looked for. */
  readonly sessionIds: readonly string[];
  /**
   * Ends them with the unit, and what was opened since where all are meant. The unit is refused with
   * `whenNone` when none is there any more.
   */
  end(unit: Accompanied, whenNone?: ErrorCode): void;
  /** To be called when the unit is durable: from now on whoever comes back is told why. */
  ended(): void;
}

/**
 * Changes of accounts that belong to a unit of work: handed to it inside `Database.write`, they are made
 * in its transaction, and stay or go with everything else of it, the entry in the audit log above all. A
 * refusal takes the unit back, at the latest when it is committed.
 */
interface AccountChanges {
  /** Makes an account without a password. `NAME_TAKEN`. */
  add(unit: Accompanied, staffId: string, username: string): void;
  /** A new link for choosing a password; older ones end. `NOT_FOUND` without an account. */
  invite(unit: Accompanied, staffId: string): Invitation;
  /** Forgets authenticator, passkeys and recovery codes. */
  resetFactors(unit: Accompanied, staffId: string): void;
}

/**
 * Accounts of staff: passwords, second factors, sessions, invitations. Whose account it is, is all
 * that the services learn. Cookie headers are those of the request; refusals are `AppError`s.
 */
export interface Accounts extends AccountChanges {
  /**
   * `WRONG_CREDENTIALS` for an unknown name and a wrong password alike, `ACCOUNT_LOCKED`. A device
   * that has signed this account in before is known by its cookie and has its own count of tries.
   */
  signIn(
    username: string,
    password: string,
    device: Device,
    cookieHeader: string | undefined,
  ): Promise<SignIn>;
  /** Whose name this is, for the audit log alone: a person who signs in is never told. */
  whose(username: string): Promise<string | null>;
  /** Who has given the right password and waits for the second factor, for the audit log. */
  whoWaits(cookieHeader: string | undefined): Promise<string | null>;
  /** Completes a sign-in that waits. `SECOND_FACTOR_WRONG`, `ACCOUNT_LOCKED`, `NOT_SIGNED_IN`. */
  completeWithCode(
    cookieHeader: string | undefined,
    method: 'totp' | 'recovery',
    code: string,
    device: Device,
  ): Promise<{ readonly session: OpenSession } & WithCookies>;
  /** The open session behind a cookie header, or `null`; no sign of life. */
  whoIs(cookieHeader: string | undefined): Promise<OpenSession | null>;
  /**
   * Why nobody is signed in by these cookies: how their session ended, for whoever had one, as far as it
   * is known; to everybody else `NOT_SIGNED_IN`.
   */
  whyNobody(cookieHeader: string | undefined): Promise<SessionEnd | 'NOT_SIGNED_IN'>;
  /**
   * The session behind a cookie header for whoever only looks on, or `null`: one that is open, or that has
   * ended for nothing but that nobody touched anything, until its longest time is over. Whatever ends the
   * sessions of its owner ends that, too.
   */
  watcher(cookieHeader: string | undefined): Promise<WatchingSession | null>;
  /** A sign of life: moves the idle limit of a session on. `NOT_SIGNED_IN`, or how it ended. */
  extend(cookieHeader: string | undefined): Promise<OpenSession>;
  /** Ends the session of these cookies; returns the values that clear it. */
  signOut(cookieHeader: string | undefined): Promise<WithCookies>;
  /** Ends one session, or with `null` all, for a reason that their owner is told; those that ended. */
  endSessions(
    staffId: string,
    sessionId: string | null,
    code: SessionEnd,
  ): Promise<readonly string[]>;
  /** The same for a unit of work: what is to be known before it. */
  endingSessions(
    staffId: string,
    sessionId: string | null,
    code: SessionEnd,
  ): Promise<EndingSessions>;
  /** Ends all sessions of somebody but this one; those that ended. */
  endOtherSessions(staffId: string, sessionId: string): Promise<readonly string[]>;
  /** Sessions that have reached their idle or absolute limit; they are ended by asking. */
  endExpired(): Promise<readonly { staffId: string; sessionId: string; code: SessionEnd }[]>;

  factors(staffId: string): Promise<Factors>;
  /** `WRONG_CREDENTIALS` when the password is not theirs, `ACCOUNT_LOCKED`. */
  prove(staffId: string, password: string): Promise<void>;
  /** `WRONG_CREDENTIALS` when the password is not theirs. */
  startTotp(staffId: string, password: string): Promise<{ uri: string; secret: string }>;
  /** `SECOND_FACTOR_WRONG`; the recovery codes are shown once. */
  confirmTotp(staffId: string, code: string): Promise<readonly string[]>;
  newRecoveryCodes(staffId: string, password: string): Promise<readonly string[]>;
  changePassword(staffId: string, current: string, next: string): Promise<void>;

  /** Makes an account for a member of staff who has none yet; without a password it is invited. */
  ensure(account: { staffId: string; username: string; password: string | null }): Promise<void>;
  /** Whose link this is; `INVITATION_INVALID`. */
  invitee(token: string): Promise<{ staffId: string; username: string }>;
  /**
   * Chooses the password with the link, which is used up, ends what was signed in and every lock, and
   * goes on as after the right password: a link stands for a password, never for a second factor.
   * `PASSWORD_TOO_WEAK`, `INVITATION_INVALID`.
   */
  acceptInvitation(
    token: string,
    password: string,
    device: Device,
    cookieHeader: string | undefined,
  ): Promise<Accepted>;
  /** Every account. */
  overview(): Promise<readonly AccountFacts[]>;
}

/** A passkey as its owner tells it from the others. */
export interface PasskeyFacts {
  readonly id: string;
  readonly name: string;
  readonly addedAt: number;
  /** `null` until somebody signs in with it. */
  readonly lastUsedAt: number | null;
}

/** Passkeys (WebAuthn Level 3); options and responses are the library's own JSON. */
export interface Passkeys {
  /** `origin` is the page's own: a passkey belongs to its host name. */
  newOptions(staffId: string, origin: string): Promise<{ readonly options: object } & WithCookies>;
  /** `SECOND_FACTOR_WRONG`. */
  add(
    staffId: string,
    name: string,
    response: object,
    cookieHeader: string | undefined,
  ): Promise<void>;
  /** The passkeys of somebody, the oldest first. */
  of(staffId: string): Promise<readonly PasskeyFacts[]>;
  /**
   * Removes a passkey of this person with a unit of work (`Database.write`), which is refused with
   * `WRONG_STATE` when it is gone or another number than `left` would be left.
   */
  remove(unit: Accompanied, staffId: string, id: string, left: number): void;
  options(origin: string): Promise<{ readonly options: object } & WithCookies>;
  /** Signs in, whether a sign-in waits or not, and whether the account is locked or not. `SECOND_FACTOR_WRONG`. */
  signIn(
    response: object,
    cookieHeader: string | undefined,
    device: Device,
  ): Promise<{ readonly session: OpenSession } & WithCookies>;
}

/** The ward's single sign-on (OpenID Connect, authorization code with PKCE). */
export interface SingleSignOn {
  /** What the button says. */
  readonly name: string;
  /** Where the browser goes. */
  begin(): Promise<{ readonly location: string } & WithCookies>;
  /**
   * Checks what came back (the query of the return address) and opens a session of whoever has the
   * same user name here; else `WRONG_CREDENTIALS`.
   */
  complete(
    query: string,
    cookieHeader: string | undefined,
    device: Device,
  ): Promise<{ readonly session: OpenSession } & WithCookies>;
}
