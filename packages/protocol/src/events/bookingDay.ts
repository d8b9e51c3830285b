import { BOOKING_STATES, SPOKEN_LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { id, nothing, remembered } from '../primitives.ts';
import { aboutBooking } from './booking.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const booking = { bookingId: id };

/** Events of the day on which somebody has booked. Rules: docs/spec/bookings.md. */
export const bookingDayEvents = {
  /**
   * The resident types the number of their booking, or holds its code to the camera: the session that they booked opens
   * at this kiosk. Too many wrong ones are refused with `TOO_MANY_REQUESTS`.
   */
  'booking.checkIn': {
    action: 'booking.checkIn',
    about: null,
    data: command({ code: remembered }),
    ack: z.discriminatedUnion('state', [
      /** The language is that in which they have booked. */
      z.strictObject({
        state: z.literal('opened'),
        consultationId: id,
        language: z.enum(SPOKEN_LANGUAGES),
      }),
      /** When their time begins, and from when on they may check in: minutes of today. */
      z.strictObject({
        state: z.literal('early'),
        start: z.int().nonnegative(),
        from: z.int().nonnegative(),
      }),
    ]),
  },
  /** What is booked at this kiosk today, of nobody by name. */
  'booking.here': {
    action: 'booking.checkIn',
    about: null,
    data: nothing,
    ack: z.strictObject({
      bookings: z
        .array(
          z.strictObject({
            state: z.enum(BOOKING_STATES),
            start: z.int().nonnegative(),
            minutes: z.int().positive(),
            delayMinutes: z.int().nonnegative(),
          }),
        )
        .max(200),
    }),
  },
  /** They are there, as staff see; at a kiosk it is `booking.checkIn`. */
  'booking.arrive': {
    action: 'booking.change',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  /** They are called, in the room or by telephone. */
  'booking.call': {
    action: 'booking.change',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  /** `BOOKING_TOO_EARLY` before slot and grace are over, `WRONG_STATE` when nobody has called them. */
  'booking.absent': {
    action: 'booking.change',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  /** The talk of a callback begins and ends; one at a kiosk does so with its consultation. */
  'booking.begin': {
    action: 'booking.change',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  'booking.end': {
    action: 'booking.change',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  /** So many minutes later than booked; 0 takes it back. */
  'booking.delay': {
    action: 'booking.change',
    about: aboutBooking,
    data: command({ ...booking, minutes: z.int().min(0).max(60).multipleOf(5) }),
    ack: nothing,
  },
  /** What was to be settled holds all the same; with the later ones of its series, if asked for. */
  'booking.keep': {
    action: 'booking.change',
    about: aboutBooking,
    data: command({ ...booking, withLater: z.boolean() }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
