/** The number of a booking as it is said and written: 123 456. */
export const groupedNumber = (number: string): string =>
  number.replaceAll(/(\d{3})(?=\d)/gu, '$1 ');
