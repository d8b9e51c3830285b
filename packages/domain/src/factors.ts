import type { Role } from './organisation.ts';

/** The second factors. */
export interface FactorsInUse {
  readonly totp: boolean;
  readonly passkeys: number;
}

/**
 * The factor that an account has to set up first: an authenticator for everybody, and a
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
