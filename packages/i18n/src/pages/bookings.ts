import { bookings as enBookings } from '../catalogues/en/bookings.ts';
import { bookings } from '../catalogues/ja/bookings.ts';
import type { Texts } from './texts.ts';

/** What the console says of bookings; it is loaded with their page. */
export const BOOKING_TEXTS = { ja: { bookings }, en: { bookings: enBookings } } satisfies Texts;
