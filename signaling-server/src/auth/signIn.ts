import { AppError, type ErrorCode } from '@madoguchi/domain';
import { AccountLocked, type Accounts, type SignIn } from '../ports/accounts.ts';
import type { AuthParts } from './parts.ts';
import { triesKey } from './tries.ts';

/** Signing in by password and code. Names that exist and names that do not go the same way. */
export function signInBy(
  parts: AuthParts,
): Pick<Accounts, 'signIn' | 'completeWithCode' | 'whose' | 'whoWaits'> {
  const { passwords, tries, devices, waiting, overview } = parts;
  return {
    async signIn(typedName, password, device, cookieHeader): Promise<SignIn> {
      const username = nameOf(typedName);
      const account = passwords.byName(username);
      const known = devices.known(cookieHeader, account?.staffId ?? '');
      const key =
        account === null || known === null
          ? triesKey.name(username)
          : triesKey.device(known, account.staffId);
      const { isLast } = tries.take(key, account !== null);
      const isRight = await passwords.isRight(account, password);
      if (account === null || !isRight || !parts.isEnabled(account.staffId)) {
        throw refusal('WRONG_CREDENTIALS', isLast);
      }
      const { totp, passkeys, recoveryCodesLeft } = overview.factors(account.staffId);
      if (totp || passkeys > 0) {
        tries.giveBack(key);
        const cookies = [waiting.begin({ staffId: account.staffId, triesKey: key })];
        const methods = [
          ...(totp ? (['totp'] as const) : []),
          ...(recoveryCodesLeft > 0 ? (['recovery'] as const) : []),
          ...(passkeys > 0 ? (['passkey'] as const) : []),
        ];
        return { step: 'secondFactor', methods, cookies };
      }
      tries.forget(key);
      return { step: 'signedIn', ...(await parts.letIn(account, device, cookieHeader)) };
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

const nameOf = (typed: string): string => typed.trim().toLowerCase();

/** The try that was the last one says so: from now on it is locked. */
const refusal = (code: ErrorCode, isLast: boolean): AppError =>
  isLast ? new AccountLocked(true) : new AppError(code);
