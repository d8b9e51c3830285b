import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; a text is taken as UTF-8. */
export const sha256 = (what: string | Uint8Array): string =>
  createHash('sha256').update(what).digest('hex');
