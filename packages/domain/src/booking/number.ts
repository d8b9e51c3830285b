/** Digits of a booking number: short enough to be typed, too many to be tried. */
export const BOOKING_NUMBER_LENGTH = 6;

/** What stands before the number in the code that is printed on a slip. */
const CODE_PREFIX = 'YOYAKU';

const WHOLE = new RegExp(String.raw`^\d{${String(BOOKING_NUMBER_LENGTH)}}$`, 'u');
const GROUP = BOOKING_NUMBER_LENGTH / 2;

/** What the code on a slip says. It names nobody, and no place. */
export const bookingCode = (number: string): string => `${CODE_PREFIX}-${number}`;

/** The number in what a camera has read; `null` for a code that is on no slip, whatever digits are in it. */
export const bookingNumberInCode = (read: string): string | null =>
  read.startsWith(`${CODE_PREFIX}-`) ? bookingNumberIn(read) : null;

/** The number in what was typed or read from a code, full width and in groups, too; `null` for anything else. */
export function bookingNumberIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
  const digits = plain.startsWith(CODE_PREFIX) ? plain.slice(CODE_PREFIX.length) : plain;
  return WHOLE.test(digits) ? digits : null;
}

/** A number, or its beginning, as it is said and written: 123 456. */
export const groupedBookingNumber = (number: string): string =>
  [number.slice(0, GROUP), number.slice(GROUP)].filter((group) => group !== '').join(' ');
