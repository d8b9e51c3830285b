import { createHash, randomBytes, randomInt } from 'node:crypto';

/** What is random needs no slow digest: there is nothing to guess faster. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** 256 random bits, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Without 0, O, 1 and I, which are confused when read aloud: 5 bits each. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * 120 random bits that a person can type: six groups of four. From 112 bits on a plain digest is as good
 * as a slow one (ASVS 5.0, 6.5.2).
 */
export function newTypedCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 6 }, group).join('-');
}

/** The digest of a code as somebody has typed it, with or without its dashes. */
export const digestOfTyped = (code: string): string =>
  digestOf(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
