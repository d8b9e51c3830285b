import type { Accounts, Passkeys, SingleSignOn } from '../ports/accounts.ts';
import { accountsOf } from './accounts.ts';
import { createPasskeys, type PasskeyOptions } from './passkeys.ts';
import { AuthParts, type AuthOptions } from './parts.ts';
import type { StaffCodeChecks } from '../ports/staffCodeChecks.ts';
import { createStaffCodeChecks } from './staffCodes.ts';
import { createSingleSignOn, type SingleSignOnOptions } from './singleSignOn.ts';

export interface AllWaysIn extends AuthOptions, PasskeyOptions {
  /** `null` where the ward has no provider. */
  readonly singleSignOn: Omit<SingleSignOnOptions, 'secureCookies'> | null;
}

/** Every way in for staff, on the same sessions, accounts and devices. */
export function createAuth(options: AllWaysIn): {
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly singleSignOn: SingleSignOn | null;
  readonly staffCodeChecks: StaffCodeChecks;
} {
  const parts = new AuthParts(options);
  const { singleSignOn, secureCookies } = options;
  return {
    accounts: accountsOf(parts),
    passkeys: createPasskeys(parts, options),
    staffCodeChecks: createStaffCodeChecks(parts.tries),
    singleSignOn:
      singleSignOn === null ? null : createSingleSignOn(parts, { ...singleSignOn, secureCookies }),
  };
}
