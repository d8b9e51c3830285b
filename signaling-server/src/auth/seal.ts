import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps secrets that are needed again unreadable in the database: AES-256-GCM. */
export class Seal {
  readonly #key: Buffer;

  /** The key is derived (HKDF, RFC 5869) from the secret that lies beside the database. */
  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', `madoguchi ${purpose}`, 32));
  }

  /** Seals a text for this owner; it opens for nobody else. */
  close(text: string, owner: string): string {
    return this.closeBytes(Buffer.from(text, 'utf8'), owner).toString('base64url');
  }

  /** The text, or `null` when it was altered, is somebody else's, or the key was lost. */
  open(sealed: string, owner: string): string | null {
    return this.openBytes(Buffer.from(sealed, 'base64url'), owner)?.toString('utf8') ?? null;
  }

  /** The same for bytes. */
  closeBytes(bytes: Uint8Array, owner: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    cipher.setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  openBytes(bytes: Uint8Array, owner: string): Buffer | null {
    if (bytes.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const body = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      return null;
    }
  }
}
