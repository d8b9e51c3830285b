import { AppError, BOOKING_NUMBER_LENGTH } from '@madoguchi/domain';
import { randomInt } from 'node:crypto';
import type { Stores } from '../../ports/store.ts';
import { bookingKind } from '../records/booking/index.ts';

/** So many numbers are tried; with 50,000 bookings nearly every first one is free. */
const MOST_TRIES = 50;

/** A number that no booking has which is not over; nobody can guess one from another. */
export function freshNumber(stores: Stores): string {
  const bookings = stores.records(bookingKind);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const number = String(randomInt(10 ** BOOKING_NUMBER_LENGTH)).padStart(
      BOOKING_NUMBER_LENGTH,
      '0',
    );
    if (bookings.numbered(number).length === 0) return number;
  }
  throw new AppError('TOO_MANY_REQUESTS');
}
