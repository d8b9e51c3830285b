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
      const account = await passwords.byName(username);
      const key = await countOf(parts, username, account, cookieHeader);
      const { isLast } = await tries.take(key, account !== null);
      const isRight = await passwords.isRight(account, password);
      if (account === null || !isRight || !parts.isEnabled(account.staffId)) {
        throw refusal('WRONG_CREDENTIALS', isLast);
      }
      await tries.giveBack(key);
      return afterPassword(parts, account, device, cookieHeader);
    },
    async completeWithCode(cookieHeader, method, code, device) {
      const found = await waiting.find(cookieHeader);
      const account = found === null ? null : await passwords.byStaffId(found.staffId);
      if (found === null || account === null || !parts.isEnabled(found.staffId)) {
        throw new AppError('NOT_SIGNED_IN');
      }
      const { isLast } = await tries.take(found.triesKey, true);
      const isRight =
        method === 'totp'
          ? await parts.authenticators.accept(found.staffId, code)
          : await parts.recovery.use(found.staffId, code);
      if (!isRight) throw refusal('SECOND_FACTOR_WRONG', isLast);
      const over = await waiting.take(cookieHeader);
      await tries.forget(found.triesKey);
      const { session, cookies } = await parts.letIn(account, device, cookieHeader);
      return { session, cookies: [...cookies, over] };
    },
    whose: async (username) => (await passwords.byName(nameOf(username)))?.staffId ?? null,
    whoWaits: async (cookieHeader) => (await waiting.find(cookieHeader))?.staffId ?? null,
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
  const key = await countOf(parts, username, account, cookieHeader);
  const { totp, passkeys, recoveryCodesLeft } = await overview.factors(staffId);
  if (!totp && passkeys === 0) {
    await tries.forget(key);
    return { step: 'signedIn', ...(await parts.letIn(account, device, cookieHeader)) };
  }
  const methods = [
    ...(totp ? (['totp'] as const) : []),
    ...(recoveryCodesLeft > 0 ? (['recovery'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
  ];
  const cookies = [await waiting.begin({ staffId, triesKey: key })];
  return { step: 'secondFactor', methods, cookies };
}

/** The key of the count of tries: that of a name, or of a device that has signed this account in before. */
export async function countOf(
  { devices }: AuthParts,
  username: string,
  account: AccountRow | null,
  cookieHeader: string | undefined,
): Promise<string> {
  const known = await devices.known(cookieHeader, account?.staffId ?? '');
  return account === null || known === null
    ? triesKey.name(username)
    : triesKey.device(known, account.staffId);
}

const nameOf = (typed: string): string => typed.trim().toLowerCase();

/** The try that was the last one says so: from now on it is locked. */
const refusal = (code: ErrorCode, isLast: boolean): AppError =>
  isLast ? new AccountLocked(true) : new AppError(code);
