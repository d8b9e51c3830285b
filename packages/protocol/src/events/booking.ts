import { BOOKING_SOURCES, CANCEL_REASONS, MOVE_REASONS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { day, id, instant, label, nothing, text } from '../primitives.ts';
import { bookingFacts, freeSlot, slotPlace } from '../views/bookings.ts';
import {
  bookingMatter as matter,
  bookingPhone as phone,
  minuteOfDay as minute,
} from './bookingMatter.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

export const aboutBooking = {
  kind: 'booking',
  id: ({ bookingId }: { readonly bookingId: string }) => bookingId,
} as const satisfies AboutRecord;

const booking = { bookingId: id };
/** Free slots near one that was not to be had. */
const nearest = z.array(freeSlot).max(3);

/** What follows from asking for a slot: it is held, or somebody was quicker, or it is not offered. */
export const askedSlot = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('held'),
    bookingId: id,
    /** When the hold lapses, and how many milliseconds there are until then: clocks differ. */
    until: instant,
    inMs: z.int().nonnegative(),
    slot: freeSlot,
  }),
  z.strictObject({
    state: z.literal('refused'),
    code: z.enum(['SLOT_TAKEN', 'SLOT_NOT_OFFERED']),
    nearest,
  }),
]);

/** Events about bookings. Rules: docs/spec/bookings.md. */
export const bookingEvents = {
  /**
   * The next free slots, the earliest first, so many of each place. Without a center all of them; without a desk the
   * nearest that settles the first topic. A kiosk asks for itself, whatever it says.
   */
  'booking.slots': {
    action: 'booking.search',
    about: null,
    data: z.strictObject({
      ...matter,
      centerId: id.nullable(),
      deskId: id.nullable(),
      fromDay: day.nullable(),
      days: z.int().min(1).max(366),
      limit: z.int().min(1).max(100),
    }),
    ack: z.strictObject({
      places: z.array(slotPlace).max(300),
      slots: z.array(freeSlot).max(3_000),
    }),
  },
  /** Keeps a slot for five minutes while it is talked about. */
  'booking.hold': {
    action: 'booking.make',
    about: null,
    data: command({
      ...matter,
      centerId: id,
      deskId: id,
      day,
      start: minute,
      source: z.enum(BOOKING_SOURCES),
      /** The wish for contact that it answers; it is settled by the booking. */
      contactId: id.nullable(),
    }),
    ack: askedSlot,
  },
  'booking.release': {
    action: 'booking.confirm',
    about: aboutBooking,
    data: command(booking),
    ack: nothing,
  },
  /** `WRONG_STATE` when the hold has lapsed. Without a name (`null`) a kiosk alone may book: whoever stands there need not say it. */
  'booking.book': {
    action: 'booking.confirm',
    about: aboutBooking,
    data: command({ ...booking, name: text(TEXTS.bookingName).nullable(), phone }),
    ack: z.strictObject({ number: label }),
  },
  /** Name and telephone number of one booking; each is an entry of the log. */
  'booking.read': {
    action: 'booking.confirm',
    about: aboutBooking,
    data: z.strictObject(booking),
    ack: z.strictObject({ ...bookingFacts, phone: label.nullable() }),
  },
  /** To another time, or to another person at the same time. */
  'booking.move': {
    action: 'booking.change',
    about: aboutBooking,
    data: command({
      ...booking,
      day,
      start: minute,
      staffId: id.nullable(),
      reason: z.enum(MOVE_REASONS),
    }),
    ack: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('moved'), slot: freeSlot }),
      z.strictObject({
        state: z.literal('refused'),
        code: z.enum(['SLOT_TAKEN', 'SLOT_NOT_OFFERED']),
        nearest,
      }),
    ]),
  },
  /** With the later ones of its series, if asked for. */
  'booking.cancel': {
    action: 'booking.change',
    about: aboutBooking,
    data: command({ ...booking, why: z.enum(CANCEL_REASONS), withLater: z.boolean() }),
    ack: nothing,
  },
  /** Everything that is booked and held at a place, day by day, as far as whoever asks reaches. */
  'booking.list': {
    action: 'booking.list',
    about: null,
    data: z.strictObject({
      place: z.strictObject({ kind: z.enum(['desk', 'center', 'branch', 'staff', 'ward']), id }),
      fromDay: day,
      days: z.int().min(1).max(31),
    }),
    ack: z.strictObject({ bookings: z.array(z.strictObject(bookingFacts)).max(2_000) }),
  },
  /** What is to be settled, as far as whoever asks reaches. */
  'booking.toSettle': {
    action: 'booking.list',
    about: null,
    data: nothing,
    ack: z.strictObject({ bookings: z.array(z.strictObject(bookingFacts)).max(500) }),
  },
} as const satisfies Record<string, ClientEvent>;
