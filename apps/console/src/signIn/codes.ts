export type CodeKind = 'totp' | 'recovery';

/**
 * The code in what was typed or pasted, or `null`: digits in full width, spaces and hyphens are what
 * an authenticator, a printed sheet or a Japanese keyboard puts there.
 */
export function codeOfTyped(kind: CodeKind, typed: string): string | null {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (kind === 'recovery') return plain.length >= 8 && plain.length <= 32 ? plain : null;
  const digits = plain.replaceAll('-', '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
