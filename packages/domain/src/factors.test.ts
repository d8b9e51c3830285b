import { expect, test } from 'vitest';
import { ROLES } from './organisation.ts';
import { requiredFactor } from './factors.ts';

const NONE = { totp: false, passkeys: 0 };
const TOTP = { totp: true, passkeys: 0 };

test.each(ROLES)('[I1] a new %s has to set up an authenticator first', (role) => {
  expect(requiredFactor(role, NONE, false)).toBe('totp');
});

test('[I1] an admin has to add a passkey, too', () => {
  expect(requiredFactor('admin', TOTP, false)).toBe('passkey');
  expect(requiredFactor('admin', { totp: true, passkeys: 1 }, false)).toBeNull();
});

test('[I1] a passkey does not replace the authenticator', () => {
  expect(requiredFactor('admin', { totp: false, passkeys: 1 }, false)).toBe('totp');
});

test.each(['specialist', 'staff'] as const)('[I1] %s: the authenticator is enough', (role) => {
  expect(requiredFactor(role, TOTP, false)).toBeNull();
});

test.each(ROLES)('[I1] with demo data nothing is asked of %s', (role) => {
  expect(requiredFactor(role, NONE, true)).toBeNull();
});
