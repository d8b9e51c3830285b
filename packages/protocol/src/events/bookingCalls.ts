import { REMINDER_RESULTS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, nothing } from '../primitives.ts';
import { bookingFacts } from '../views/bookings.ts';
import { aboutBooking } from './booking.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** 電話でのお知らせ: who is reminded of their booking by telephone. Rules: docs/spec/bookings-desk.md. */
export const bookingCallsEvents = {
  /**
   * Who is expected at a place on a day and has a telephone number; without a day on the next one on which the place is
   * open. Only what whoever asks works with; each list is an entry of the log.
   */
  'booking.callList': {
    action: 'booking.list',
    about: null,
    data: z.strictObject({
      place: z.strictObject({ kind: z.enum(['desk', 'center']), id }),
      day: day.nullable(),
    }),
    ack: z.strictObject({
      day,
      bookings: z
        .array(
          z.strictObject({
            ...bookingFacts,
            phone: label,
            /** What came of the call; `null` while nobody has called. */
            reminder: z.strictObject({ result: z.enum(REMINDER_RESULTS), at: instant }).nullable(),
          }),
        )
        .max(500),
      /** How many are expected who left no number. */
      withoutPhone: z.int().nonnegative(),
    }),
  },
  /** They were told, or nobody answered; `null` takes it back. */
  'booking.remind': {
    action: 'booking.confirm',
    about: aboutBooking,
    data: command({ bookingId: id, result: z.enum(REMINDER_RESULTS).nullable() }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
