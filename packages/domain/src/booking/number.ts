/** Digits of a booking number: short enough to be typed, too many to be tried. */
export const BOOKING_NUMBER_LENGTH = 6;

/** What stands before the number in the code that is printed on a slip. */
const CODE_PREFIX = 'YOYAKU-';

/** What the code on a slip says. It names nobody, and no place. */
export const bookingCode = (number: string): string => `${CODE_PREFIX}${number}`;

/** The number in what was typed or read from a code, full width and in groups, too; `null` for anything else. */
export function bookingNumberIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
  const digits = plain.startsWith('YOYAKU') ? plain.slice('YOYAKU'.length) : plain;
  return /^\d{6}$/u.test(digits) ? digits : null;
}
