/** The characters of a code, without those that look alike (I and 1, O and 0). */
export const CODE_KEYS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');

export const CODE_LENGTH = 8;

/** Keeps what can be part of a code from what was typed or pasted. */
export function tidyCode(typed: string): string {
  const possible = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-HJ-NP-Z2-9]/g, '');
  return possible.slice(0, CODE_LENGTH);
}
