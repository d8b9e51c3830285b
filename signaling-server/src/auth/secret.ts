import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that signs session cookies: made once, kept beside the database, readable by its owner
 * alone. Losing it only signs everybody out.
 */
export function sessionSecret(dataDir: string): string {
  const path = join(dataDir, 'session-secret');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}
