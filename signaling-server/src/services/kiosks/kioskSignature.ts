import { createPublicKey, verify } from 'node:crypto';
import type { PublicKey } from '../../ports/store.ts';

/** Whether a public key is a point of its curve, so that something can be checked with it. */
export function isUsable(key: PublicKey): boolean {
  try {
    createPublicKey({ key: { ...key }, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

/** Whether this text was signed with the private half of the key (ECDSA P-256, SHA-256, r and s). */
export function isSignedBy(key: PublicKey, text: string, signature: string): boolean {
  return verify(
    'sha256',
    Buffer.from(text),
    { key: createPublicKey({ key: { ...key }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}
