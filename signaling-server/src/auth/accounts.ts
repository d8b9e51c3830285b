import { AppError } from '@madoguchi/domain';
import { AccountLocked, type Accounts } from '../ports/accounts.ts';
import { AuthParts, type AuthOptions } from './parts.ts';
import type { AccountRow } from './passwords.ts';
import { afterPassword, countOf, signInBy } from './signIn.ts';
import { triesKey } from './tries.ts';

/** Accounts, kept by better-auth (names, passwords, sessions) and by tables of our own (the rest). */
export const createAccounts = (options: AuthOptions): Accounts =>
  accountsOf(new AuthParts(options));

/** The same on parts that other ways of signing in share. */
export function accountsOf(parts: AuthParts): Accounts {
  return { ...signInBy(parts), ...sessionsOf(parts), ...ownAccount(parts), ...madeFor(parts) };
}

function sessionsOf(
  parts: AuthParts,
): Pick<
  Accounts,
  'whoIs' | 'whyNobody' | 'extend' | 'signOut' | 'endSessions' | 'endOtherSessions' | 'endExpired'
> {
  const { sessions } = parts;
  return {
    async whoIs(cookieHeader) {
      const session = await sessions.find(cookieHeader);
      return session !== null && parts.isEnabled(session.staffId) ? session : null;
    },
    async whyNobody(cookieHeader) {
      const why = await sessions.whyEnded(cookieHeader);
      if (why === null) return 'NOT_SIGNED_IN';
      // What holds now comes first: who is disabled cannot sign in again, whatever ended the session.
      return parts.isEnabled(why.staffId) ? why.code : 'ACCOUNT_DISABLED';
    },
    extend: (cookieHeader) => sessions.extend(cookieHeader),
    signOut: (cookieHeader) => sessions.signOut(cookieHeader),
    endSessions: (staffId, sessionId, code) => sessions.end(staffId, sessionId, code),
    endOtherSessions: (staffId, sessionId) =>
      Promise.resolve(sessions.end(staffId, null, 'SESSION_ENDED', sessionId)),
    endExpired: () => Promise.resolve(sessions.endExpired()),
  };
}

/** What somebody does with their own account, signed in. */
function ownAccount(
  parts: AuthParts,
): Pick<
  Accounts,
  | 'factors'
  | 'prove'
  | 'startTotp'
  | 'confirmTotp'
  | 'newRecoveryCodes'
  | 'resetFactors'
  | 'changePassword'
> {
  const { passwords, authenticators, recovery, overview, tries, waiting } = parts;
  /** `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`: whoever found an open screen must not guess either. */
  const proven = async (staffId: string, password: string): Promise<AccountRow> => {
    const account = existing(parts, staffId);
    const key = triesKey.own(staffId);
    const { isLast } = tries.take(key, true);
    if (!(await passwords.isRight(account, password))) {
      throw isLast ? new AccountLocked(true) : new AppError('WRONG_CREDENTIALS');
    }
    tries.forget(key);
    return account;
  };
  return {
    factors: (staffId) => Promise.resolve(overview.factors(staffId)),
    prove: async (staffId, password) => {
      await proven(staffId, password);
    },
    async startTotp(staffId, password) {
      const { username } = await proven(staffId, password);
      return authenticators.start(staffId, username);
    },
    confirmTotp: async (staffId, code) => {
      await Promise.resolve();
      authenticators.confirm(staffId, code);
      return recovery.replace(staffId);
    },
    async newRecoveryCodes(staffId, password) {
      await proven(staffId, password);
      return recovery.replace(staffId);
    },
    resetFactors: (staffId) => {
      overview.resetFactors(staffId);
    },
    async changePassword(staffId, current, next) {
      const account = await proven(staffId, current);
      await passwords.check(next, account);
      await passwords.put(account, await passwords.digestOf(next));
      waiting.endOf(staffId);
    },
  };
}

/** What others do for somebody's account. */
function madeFor(
  parts: AuthParts,
): Pick<Accounts, 'ensure' | 'add' | 'invite' | 'invitee' | 'acceptInvitation' | 'overview'> {
  const { passwords, invitations, sessions, waiting, tries, overview } = parts;
  return {
    async ensure({ staffId, username, password }) {
      const account = passwords.byStaffId(staffId) ?? passwords.name(staffId, username);
      if (account.digest !== null || password === null) return;
      await passwords.put(account, await passwords.digestOf(password));
    },
    add: (staffId, username) => {
      if (passwords.byName(username) !== null) throw new AppError('NAME_TAKEN');
      passwords.name(staffId, username);
    },
    invite: (staffId) => invitations.invite(existing(parts, staffId).staffId),
    invitee: async (token) => {
      await Promise.resolve();
      const { staffId, username } = invited(parts, token);
      return { staffId, username };
    },
    async acceptInvitation(token, password, device, cookieHeader) {
      const account = invited(parts, token);
      await passwords.check(password, account);
      const digest = await passwords.digestOf(password);
      invitations.take(token);
      await passwords.put(account, digest);
      const { staffId } = account;
      const signedOut = sessions.end(staffId, null, 'SESSION_ENDED').length;
      waiting.endOf(staffId);
      const here = countOf(parts, account.username, account, cookieHeader);
      for (const key of [triesKey.name(account.username), triesKey.own(staffId), here]) {
        tries.forget(key);
      }
      const next = await afterPassword(parts, account, device, cookieHeader);
      return { ...next, staffId, signedOut };
    },
    overview: () => Promise.resolve(overview.all()),
  };
}

/** `INVITATION_INVALID`, for somebody who was disabled since, too. */
function invited(parts: AuthParts, token: string): AccountRow {
  const account = existing(parts, parts.invitations.staffIdOf(token));
  if (!parts.isEnabled(account.staffId)) throw new AppError('INVITATION_INVALID');
  return account;
}

function existing(parts: AuthParts, staffId: string): AccountRow {
  const account = parts.passwords.byStaffId(staffId);
  if (account === null) throw new AppError('NOT_FOUND');
  return account;
}
