import { TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, label, localisedText, nothing } from '../primitives.ts';
import { bookingSlip } from '../views/bookingSlip.ts';
import { aboutBooking } from './booking.ts';
import type { ClientEvent } from './event.ts';

/** What staff need beside the bookings themselves. Rules: docs/spec/bookings-desk.md. */
export const bookingDeskEvents = {
  /** What can be booked, and from where; the same for everybody. */
  'booking.matters': {
    action: 'booking.search',
    about: null,
    data: nothing,
    ack: z.strictObject({
      topics: z
        .array(z.strictObject({ id, name: localisedText, icon: z.enum(TOPIC_ICONS) }))
        .max(100),
      centers: z.array(z.strictObject({ id, district: label })).max(100),
    }),
  },
  /** 予約票 of a booking, to be printed, as often as it is lost. */
  'booking.slip': {
    action: 'booking.confirm',
    about: aboutBooking,
    data: z.strictObject({ bookingId: id }),
    ack: bookingSlip,
  },
} as const satisfies Record<string, ClientEvent>;
