import { BOOKING_NUMBER_LENGTH } from '@madoguchi/domain';

/** The number with a digit added, up to its length. */
export const withNumberDigit = (number: string, digit: string): string =>
  /^\d$/.test(digit) && number.length < BOOKING_NUMBER_LENGTH ? number + digit : number;

/** Whether all digits are there. */
export const isWholeNumber = (number: string): boolean => number.length === BOOKING_NUMBER_LENGTH;

/** Minutes of the day as a clock shows them: 13:05. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
