import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a device may say or do other than the truth. */
export interface Lies {
  /** Of the page that asks. */
  readonly origin?: string;
  /** The host name for which the passkey is used. */
  readonly rpId?: string;
  readonly challenge?: string;
  /** Without PIN or finger. */
  readonly isVerified?: boolean;
  readonly counter?: number;
  /** The passkey that is named, whatever key signs. */
  readonly id?: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HOLDS_CREDENTIAL = 0x40;

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
/** A CBOR byte string of 24 bytes to 64 KB, its length as short as can be (RFC 8949). */
const cborBytes = (bytes: Buffer): Buffer =>
  bytes.length < 256
    ? Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
    : Buffer.concat([Buffer.from([0x59, bytes.length >> 8, bytes.length & 0xff]), bytes]);
/** A CBOR text of less than 24 bytes. */
const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** A passkey on a device of software (WebAuthn Level 3), with a real P-256 key, by hand. */
export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url');
  readonly #origin: string;
  readonly #privateKey: KeyObject;
  readonly #coseKey: Buffer;
  #counter = 0;

  /** `origin` is the one of the page. */
  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#privateKey = privateKey;
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} (RFC 9053).
    this.#coseKey = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      cborBytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      cborBytes(Buffer.from(y, 'base64url')),
    ]);
  }

  /** Answers `navigator.credentials.create`. */
  create(options: Record<string, unknown>, lies: Lies = {}): Record<string, unknown> {
    const id = Buffer.from(this.id, 'base64url');
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      this.#coseKey,
    ]);
    const data = Buffer.concat([this.#facts(lies, HOLDS_CREDENTIAL), credential]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      ...[cborText('fmt'), cborText('none')],
      ...[cborText('attStmt'), Buffer.from([0xa0])],
      ...[cborText('authData'), cborBytes(data)],
    ]);
    return this.#credential(this.id, {
      clientDataJSON: this.#client('webauthn.create', options, lies).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`. */
  get(options: Record<string, unknown>, lies: Lies = {}): Record<string, unknown> {
    this.#counter = lies.counter ?? this.#counter + 1;
    const client = this.#client('webauthn.get', options, lies);
    const data = this.#facts(lies, 0);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#privateKey);
    return this.#credential(lies.id ?? this.id, {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #credential(id: string, response: object): Record<string, unknown> {
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  #client(type: string, { challenge }: Record<string, unknown>, lies: Lies): Buffer {
    const said = { challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.#origin };
    return Buffer.from(JSON.stringify({ type, ...said, crossOrigin: false }));
  }

  #facts({ rpId, isVerified = true }: Lies, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | more;
    return Buffer.concat([
      sha256(rpId ?? new URL(this.#origin).hostname),
      Buffer.from([flags]),
      counter,
    ]);
  }
}
