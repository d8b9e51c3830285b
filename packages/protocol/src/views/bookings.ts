import {
  BOOKING_SOURCES,
  BOOKING_STATES,
  FELL_AWAY,
  SPOKEN_LANGUAGES,
  SUPPORTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';

/** A time that can be booked, from a center to a desk. */
export const freeSlot = z.strictObject({
  day,
  /** Minutes of the day, and how long. */
  start: z.int().nonnegative(),
  minutes: z.int().positive(),
  centerId: id,
  deskId: id,
});

/** Where slots are: the names for their ids. */
export const slotPlace = z.strictObject({
  centerId: id,
  deskId: id,
  district: label,
  deskName: localisedText,
});

/** A booking as lists and calendars show it. */
export const bookingFacts = {
  bookingId: id,
  state: z.enum(BOOKING_STATES),
  day,
  start: z.int().nonnegative(),
  minutes: z.int().positive(),
  /** Minutes after it that nobody else has. */
  buffer: z.int().nonnegative(),
  centerId: id,
  district: label,
  deskId: id,
  deskName: localisedText,
  /** `null` for a callback. */
  kiosk: z.strictObject({ id, name: label }).nullable(),
  staff: z.strictObject({ id, name: label }),
  /** Whether it is whoever of the desk is free. */
  isAnyone: z.boolean(),
  interpreter: z.strictObject({ id, name: label }).nullable(),
  topics: z
    .array(z.strictObject({ id, name: localisedText }))
    .min(1)
    .max(5),
  language: z.enum(SPOKEN_LANGUAGES),
  supports: z.array(z.enum(SUPPORTS)).max(SUPPORTS.length).readonly(),
  source: z.enum(BOOKING_SOURCES),
  /** Empty while it is only held, once it is over, and for who reads none. */
  name: label,
  hasPhone: z.boolean(),
  /** The number of the check-in; empty while it is only held. */
  number: label,
  delayMinutes: z.int().nonnegative(),
  /** How often it was moved. */
  moved: z.int().nonnegative(),
  /** When a hold lapses; `null` for what is no hold. */
  heldUntil: instant.nullable(),
  /** Why it is to be settled; `null` for what is not. */
  toSettle: z.enum(FELL_AWAY).nullable(),
  /** Which of how many of a series; `null` for one by itself. */
  series: z.strictObject({ nth: z.int().positive(), count: z.int().positive() }).nullable(),
};

const bookingView = z.strictObject(bookingFacts);
export type BookingView = z.infer<typeof bookingView>;
export type FreeSlotView = z.infer<typeof freeSlot>;
