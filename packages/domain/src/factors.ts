import type { Role } from './organisation.ts';

/** What somebody can prove themselves with, besides the password. */
export interface FactorsInUse {
  readonly totp: boolean;
  readonly passkeys: number;
}

/**
 * What somebody has to set up before they may do anything else: an authenticator for everybody, and a
 * passkey for admins. With demo data neither is asked for, so that everybody can try.
 */
export function requiredFactor(
  role: Role,
  factors: FactorsInUse,
  demo: boolean,
): 'totp' | 'passkey' | null {
  if (demo) return null;
  if (!factors.totp) return 'totp';
  return role === 'admin' && factors.passkeys === 0 ? 'passkey' : null;
}
