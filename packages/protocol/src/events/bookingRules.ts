import { BOOKING_STEPS, SET_ASIDE_KINDS, SET_ASIDE_REASONS, SUPPORTS } from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { day, id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const minuteOfDay = z.int().min(0).max(1440);
const length = z.int().min(5).max(240).multipleOf(5);

/** How a desk is booked. */
const rules = z.strictObject({
  isOpen: z.boolean(),
  /** Minutes of a matter without a length of its own, minutes after each booking, and where slots begin. */
  minutes: length,
  buffer: z.int().min(0).max(60).multipleOf(5),
  every: z.literal(BOOKING_STEPS),
  daysAhead: z.int().min(1).max(366),
  leadMinutes: z.int().min(0).max(10_080),
  earlyMinutes: z.int().min(0).max(240),
  graceMinutes: z.int().min(0).max(120),
  /** Whoever is booked is kept free for so many minutes before it; 0 for not at all. */
  readyMinutes: z.int().min(0).max(60),
  /** People who stay free for whoever comes without a booking. */
  keptFree: z
    .array(
      z.strictObject({ from: minuteOfDay, until: minuteOfDay, people: z.int().min(1).max(100) }),
    )
    .max(24)
    .readonly(),
  topics: z
    .array(z.strictObject({ topicId: id, minutes: length }))
    .max(100)
    .readonly(),
});

const setAside = {
  of: z.strictObject({ kind: z.enum(SET_ASIDE_KINDS), id }),
  fromDay: day,
  untilDay: day.nullable(),
  /** 0 for Monday to 6 for Sunday; `null` for every day. */
  weekday: z.int().min(0).max(6).nullable(),
  from: minuteOfDay,
  until: minuteOfDay,
  /** Who needs this is booked all the same. */
  support: z.enum(SUPPORTS).nullable(),
  reason: z.enum(SET_ASIDE_REASONS),
};

const aboutSetAside = {
  kind: 'setAside',
  id: ({ setAsideId }: { readonly setAsideId: string }) => setAsideId,
} as const satisfies AboutRecord;

/** Events about what bookings depend on: rules of desks, and time that is set aside. */
export const bookingRulesEvents = {
  'bookingRules.list': {
    action: 'booking.rules',
    about: null,
    data: nothing,
    ack: z.strictObject({
      desks: z.array(z.strictObject({ deskId: id, rules })).max(300),
    }),
  },
  /** What does not fit any more is on the list of what is to be settled at once. */
  'bookingRules.set': {
    action: 'booking.rules',
    about: null,
    data: command({ deskId: id, rules }),
    ack: nothing,
  },
  /** Of a person by that person, of a kiosk by its staff, of a desk by who serves it, of all by admins. */
  'setAside.add': {
    action: 'booking.setAside',
    about: null,
    data: command(setAside),
    ack: z.strictObject({ setAsideId: id }),
  },
  'setAside.remove': {
    action: 'booking.removeSetAside',
    about: aboutSetAside,
    data: command({ setAsideId: id }),
    ack: nothing,
  },
  /** What is set aside of one person, kiosk or desk. */
  'setAside.list': {
    action: 'booking.list',
    about: null,
    data: z.strictObject({ of: setAside.of }),
    ack: z.strictObject({
      setAside: z.array(z.strictObject({ ...setAside, setAsideId: id })).max(500),
    }),
  },
} as const satisfies Record<string, ClientEvent>;
