import { webcrypto } from 'node:crypto';
import { challengeText, PROTOCOL_VERSION, type Handshake } from '@madoguchi/protocol';
import { post } from './http.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The public half of a key as the routes take it. */
export interface DevicePublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A device with a key of its own; two connections with one of these are a kiosk and its copy. */
export class KioskDevice {
  readonly kioskId: string;
  readonly #origin: string;
  readonly #privateKey: webcrypto.CryptoKey;

  constructor(origin: string, kioskId: string, privateKey: webcrypto.CryptoKey) {
    this.#origin = origin;
    this.kioskId = kioskId;
    this.#privateKey = privateKey;
  }

  /** Asks the server for a challenge. */
  async challenge(): Promise<string> {
    const response = await post(this.#origin, '/api/kiosk/challenge', { kioskId: this.kioskId });
    return ((await response.json()) as { challenge: string }).challenge;
  }

  async sign(text: string): Promise<string> {
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    const bytes = new TextEncoder().encode(text);
    const signature = await webcrypto.subtle.sign(hashed, this.#privateKey, bytes);
    return Buffer.from(signature).toString('base64url');
  }

  /** What a kiosk says at its handshake; `instead` replaces parts of the truth. */
  async introduce(
    instead: {
      readonly challenge?: string;
      readonly origin?: string;
      readonly kioskId?: string;
    } = {},
  ): Promise<Extract<Handshake, { as: 'kiosk' }>> {
    const challenge = instead.challenge ?? (await this.challenge());
    const kioskId = instead.kioskId ?? this.kioskId;
    const text = challengeText(instead.origin ?? this.#origin, kioskId, challenge);
    const signature = await this.sign(text);
    const version = '0.0.0-test';
    return { protocol: PROTOCOL_VERSION, as: 'kiosk', kioskId, challenge, signature, version };
  }
}

/** A new key pair and its public half. */
export async function newDeviceKey(): Promise<{
  privateKey: webcrypto.CryptoKey;
  publicKey: DevicePublicKey;
}> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: { kty: 'EC', crv: 'P-256', x, y } };
}

/** Enrols a device with a new key: by a code, or as a demo kiosk of a center. */
export async function enrolDevice(
  origin: string,
  by: { readonly code: string } | { readonly centerId: string },
): Promise<KioskDevice> {
  const { privateKey, publicKey } = await newDeviceKey();
  const path = 'code' in by ? '/api/kiosk/enrolment' : '/api/kiosk/demo-enrolment';
  const response = await post(origin, path, { ...by, publicKey });
  if (!response.ok) throw new Error(`enrolment refused: ${await response.text()}`);
  const { kioskId } = (await response.json()) as { kioskId: string };
  return new KioskDevice(origin, kioskId, privateKey);
}
