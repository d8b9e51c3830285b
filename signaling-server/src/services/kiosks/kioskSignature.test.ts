import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import type { PublicKey } from '../../ports/store.ts';
import { isSignedBy, isUsable } from './kioskSignature.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

async function device() {
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey: PublicKey = { kty: 'EC', crv: 'P-256', x, y };
  const sign = async (text: string): Promise<string> => {
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    const bytes = new TextEncoder().encode(text);
    const signature = await webcrypto.subtle.sign(hashed, pair.privateKey, bytes);
    return Buffer.from(signature).toString('base64url');
  };
  return { publicKey, sign };
}

it('[J5] what a browser signs fits its own public half and its own text alone', async () => {
  const [mine, other] = [await device(), await device()];
  const signature = await mine.sign('text');
  expect(isSignedBy(mine.publicKey, 'text', signature)).toBe(true);
  expect(isSignedBy(mine.publicKey, 'texts', signature)).toBe(false);
  expect(isSignedBy(other.publicKey, 'text', signature)).toBe(false);
  for (const bad of ['', 'A'.repeat(86), signature.slice(0, 43)]) {
    expect(isSignedBy(mine.publicKey, 'text', bad)).toBe(false);
  }
});

it('[J3] a point that is not on the curve is no key', async () => {
  const { publicKey } = await device();
  expect(isUsable(publicKey)).toBe(true);
  expect(isUsable({ ...publicKey, y: publicKey.x })).toBe(false);
  expect(isUsable({ ...publicKey, x: 'A'.repeat(43), y: 'A'.repeat(43) })).toBe(false);
});
