import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url, 43 characters: nobody guesses one. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is random needs no slow digest: there is nothing to guess faster. */
export const digestOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
