import { BOOKING_NUMBER_LENGTH } from '@madoguchi/domain';

/** The number with a digit added, up to its length. */
export const withNumberDigit = (number: string, digit: string): string =>
  /^\d$/.test(digit) && number.length < BOOKING_NUMBER_LENGTH ? number + digit : number;

/** Whether all digits are there. */
export const isWholeNumber = (number: string): boolean => number.length === BOOKING_NUMBER_LENGTH;

/** In the groups in which it stands on a slip: 123 456. */
export const groupedNumber = (number: string): string =>
  number.length > GROUP ? `${number.slice(0, GROUP)} ${number.slice(GROUP)}` : number;

const GROUP = BOOKING_NUMBER_LENGTH / 2;

/** Minutes of the day as a clock shows them: 13:05. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
