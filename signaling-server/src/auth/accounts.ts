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
  | 'whoIs'
  | 'whyNobody'
  | 'watcher'
  | 'extend'
  | 'signOut'
  | 'endSessions'
  | 'endingSessions'
  | 'endOtherSessions'
  | 'endExpired'
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
    async watcher(cookieHeader) {
      const session = await sessions.findForWatching(cookieHeader);
      return session !== null && parts.isEnabled(session.staffId) ? session : null;
    },
    extend: (cookieHeader) => sessions.extend(cookieHeader),
    signOut: (cookieHeader) => sessions.signOut(cookieHeader),
    endSessions: (staffId, sessionId, code) => sessions.end(staffId, sessionId, code),
    endingSessions: (staffId, sessionId, code) => sessions.ending(staffId, sessionId, code),
    endOtherSessions: (staffId, sessionId) =>
      sessions.end(staffId, null, 'SESSION_ENDED', sessionId),
    endExpired: () => sessions.endExpired(),
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
    const account = await existing(parts, staffId);
    const key = triesKey.own(staffId);
    const { isLast } = await tries.take(key, true);
    if (!(await passwords.isRight(account, password))) {
      throw isLast ? new AccountLocked(true) : new AppError('WRONG_CREDENTIALS');
    }
    await tries.forget(key);
    return account;
  };
  return {
    factors: (staffId) => overview.factors(staffId),
    prove: async (staffId, password) => {
      await proven(staffId, password);
    },
    async startTotp(staffId, password) {
      const { username } = await proven(staffId, password);
      return authenticators.start(staffId, username);
    },
    confirmTotp: async (staffId, code) => {
      await authenticators.confirm(staffId, code);
      return recovery.replace(staffId);
    },
    async newRecoveryCodes(staffId, password) {
      await proven(staffId, password);
      return recovery.replace(staffId);
    },
    resetFactors: (unit, staffId) => {
      overview.resetFactors(unit, staffId);
    },
    async changePassword(staffId, current, next) {
      const account = await proven(staffId, current);
      await passwords.check(next, account);
      await passwords.put(account, await passwords.digestOf(next));
      await waiting.endOf(staffId);
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
      const account =
        (await passwords.byStaffId(staffId)) ?? (await passwords.name(staffId, username));
      if (account.digest !== null || password === null) return;
      await passwords.put(account, await passwords.digestOf(password));
    },
    add: (unit, staffId, username) => {
      passwords.nameIn(unit, staffId, username);
    },
    invite: (unit, staffId) => invitations.invite(unit, staffId),
    invitee: async (token) => {
      const { staffId, username } = await invited(parts, token);
      return { staffId, username };
    },
    async acceptInvitation(token, password, device, cookieHeader) {
      const account = await invited(parts, token);
      await passwords.check(password, account);
      const digest = await passwords.digestOf(password);
      await invitations.take(token);
      await passwords.put(account, digest);
      const { staffId } = account;
      const signedOut = (await sessions.end(staffId, null, 'SESSION_ENDED')).length;
      await waiting.endOf(staffId);
      const here = await countOf(parts, account.username, account, cookieHeader);
      await tries.forget(triesKey.name(account.username), triesKey.own(staffId), here);
      const next = await afterPassword(parts, account, device, cookieHeader);
      return { ...next, staffId, signedOut };
    },
    overview: () => overview.all(),
  };
}

/** `INVITATION_INVALID`, for somebody who was disabled since, too. */
async function invited(parts: AuthParts, token: string): Promise<AccountRow> {
  const account = await existing(parts, await parts.invitations.staffIdOf(token));
  if (!parts.isEnabled(account.staffId)) throw new AppError('INVITATION_INVALID');
  return account;
}

async function existing(parts: AuthParts, staffId: string): Promise<AccountRow> {
  const account = await parts.passwords.byStaffId(staffId);
  if (account === null) throw new AppError('NOT_FOUND');
  return account;
}
