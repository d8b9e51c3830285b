import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters of 32 random bytes in base64url. */
const SECRET_LENGTH = 43;

/**
 * Secrets that were in use before, one a line, the file of an admin of the machine: what they have sealed can still be
 * opened. None where there is no file.
 */
export function formerSecrets(dataDir: string): readonly string[] {
  const path = join(dataDir, 'former-secrets');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= SECRET_LENGTH);
}

/**
 * The key that signs session cookies and, derived, seals the secrets of authenticators: made once,
 * kept beside the database, readable by its owner alone. Losing it signs everybody out, and everybody
 * needs a recovery code or an admin's reset.
 */
export function sessionSecret(dataDir: string): string {
  const path = join(dataDir, 'session-secret');
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // A file that a power cut left empty is no key.
  if (kept.length >= SECRET_LENGTH) return kept;
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(path, secret, { mode: 0o600, flush: true });
  return secret;
}
