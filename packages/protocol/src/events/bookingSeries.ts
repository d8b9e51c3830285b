import { BOOKING_SOURCES, BOOKING_STATES, MOST_IN_SERIES, SERIES_WEEKS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant } from '../primitives.ts';
import { freeSlot } from '../views/bookings.ts';
import { aboutBooking } from './booking.ts';
import { bookingMatter, minuteOfDay } from './bookingMatter.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const place = { centerId: id, deskId: id };
const time = { day, start: minuteOfDay };

/** Events about series of bookings. Rules: docs/spec/bookings.md. */
export const bookingSeriesEvents = {
  /** Which days of a series are free at a time; of the others why not, and the free time that is nearest. */
  'booking.seriesDates': {
    action: 'booking.makeForOthers',
    about: null,
    data: z.strictObject({
      ...{ ...bookingMatter, ...place, ...time },
      everyWeeks: z.literal(SERIES_WEEKS),
      count: z.int().min(2).max(MOST_IN_SERIES),
    }),
    ack: z.strictObject({
      dates: z
        .array(
          z.strictObject({
            day,
            state: z.enum(['free', 'taken', 'notOffered']),
            /** The time itself, or the nearest. */
            slot: freeSlot.nullable(),
          }),
        )
        .max(MOST_IN_SERIES),
    }),
  },
  /** Keeps them for five minutes as one; `booking.book` and `booking.release` of one of them are of all. */
  'booking.holdSeries': {
    action: 'booking.makeForOthers',
    about: null,
    data: command({
      ...{ ...bookingMatter, ...place },
      dates: z.array(z.strictObject(time)).min(1).max(MOST_IN_SERIES),
      source: z.enum(BOOKING_SOURCES),
      contactId: id.nullable(),
    }),
    ack: z.strictObject({
      until: instant,
      inMs: z.int().nonnegative(),
      held: z.array(z.strictObject({ bookingId: id, slot: freeSlot })).max(MOST_IN_SERIES),
      /** What was lost in between. */
      lost: z
        .array(z.strictObject({ ...time, code: z.enum(['SLOT_TAKEN', 'SLOT_NOT_OFFERED']) }))
        .max(MOST_IN_SERIES),
    }),
  },
  /** The bookings of the series of one that are not over, of nobody by name. */
  'booking.series': {
    action: 'booking.change',
    about: aboutBooking,
    data: z.strictObject({ bookingId: id }),
    ack: z.strictObject({
      bookings: z
        .array(
          z.strictObject({
            ...{ bookingId: id, state: z.enum(BOOKING_STATES), day },
            ...{ start: z.int().nonnegative(), minutes: z.int().positive() },
            nth: z.int().positive(),
          }),
        )
        .max(MOST_IN_SERIES),
    }),
  },
} as const satisfies Record<string, ClientEvent>;
