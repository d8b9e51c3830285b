import { AppError, type ErrorCode } from '@madoguchi/domain';
import { AccountLocked, type Accounts, type Device, type SignIn } from '../ports/accounts.ts';
import type { AuthParts } from './parts.ts';
import type { AccountRow } from './passwords.ts';
import { triesKey } from './tries.ts';

/** Signing in by password and code. Names that exist and names that do not go the same way. */
export function signInBy(
  parts: AuthParts,
): Pick<Accounts, 'signIn' | 'completeWithCode' | 'whose' | 'whoWaits'> {
  const { passwords, tries, waiting } = parts;
  return {
    async signIn(typedName, password, device, cookieHeader): Promise<SignIn> {
      const username = nameOf(typedName);
      const account = passwords.byName(username);
      const key = countOf(parts, username, account, cookieHeader);
      const { isLast } = tries.take(key, account !== null);
      const isRight = await passwords.isRight(account, password);
      if (account === null || !isRight || !parts.isEnabled(account.staffId)) {
        throw refusal('WRONG_CREDENTIALS', isLast);
      }
      tries.giveBack(key);
      return afterPassword(parts, account, device, cookieHeader);
    },
    async completeWithCode(cookieHeader, method, code, device) {
      const found = waiting.find(cookieHeader);
      const account = found === null ? null : passwords.byStaffId(found.staffId);
      if (found === null || account === null || !parts.isEnabled(found.staffId)) {
        throw new AppError('NOT_SIGNED_IN');
      }
      const { isLast } = tries.take(found.triesKey, true);
      const isRight =
        method === 'totp'
          ? parts.authenticators.accept(found.staffId, code)
          : parts.recovery.use(found.staffId, code);
      if (!isRight) throw refusal('SECOND_FACTOR_WRONG', isLast);
      const over = waiting.take(cookieHeader);
      tries.forget(found.triesKey);
      const { session, cookies } = await parts.letIn(account, device, cookieHeader);
      return { session, cookies: [...cookies, over] };
    },
    whose: (username) => Promise.resolve(passwords.byName(nameOf(username))?.staffId ?? null),
    whoWaits: (cookieHeader) => Promise.resolve(waiting.find(cookieHeader)?.staffId ?? null),
  };
}

/** The password was proven or chosen: on to the second factor where there is one, else in. */
export async function afterPassword(
  parts: AuthParts,
  account: AccountRow,
  device: Device,
  cookieHeader: string | undefined,
): Promise<SignIn> {
  const { tries, waiting, overview } = parts;
  const { staffId, username } = account;
  const key = countOf(parts, username, account, cookieHeader);
  const { totp, passkeys, recoveryCodesLeft } = overview.factors(staffId);
  if (!totp && passkeys === 0) {
    tries.forget(key);
    return { step: 'signedIn', ...(await parts.letIn(account, device, cookieHeader)) };
  }
  const methods = [
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodesLeft > 0 ? (['recovery'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
  ];
  const cookies = [waiting.begin({ staffId, triesKey: key })];
  return { step: 'secondFactor', methods, cookies };
}

/** The key of the count of tries: that of a name, or of a device that has signed this account in before. */
export function countOf(
  { devices }: AuthParts,
  username: string,
  account: AccountRow | null,
  cookieHeader: string | undefined,
): string {
  const known = devices.known(cookieHeader, account?.staffId ?? '');
  return account === null || known === null
    ? triesKey.name(username)
    : triesKey.device(known, account.staffId);
}

const nameOf = (typed: string): string => typed.trim().toLowerCase();

/** The try that was the last one says so: from now on it is locked. */
const refusal = (code: ErrorCode, isLast: boolean): AppError =>
  isLast ? new AccountLocked(true) : new AppError(code);
