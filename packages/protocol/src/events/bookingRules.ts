import {
  BOOKING_LIMITS,
  BOOKING_STEPS,
  MOST_KEPT_FREE,
  MOST_KEPT_FREE_SPANS,
  QUANTUM_MINUTES,
  SET_ASIDE_KINDS,
  SET_ASIDE_REASONS,
  SUPPORTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import type { AboutRecord } from '../entry.ts';
import { day, id, localisedText, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const minuteOfDay = z.int().min(0).max(1440);
const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const length = within(BOOKING_LIMITS.minutes).multipleOf(QUANTUM_MINUTES);

/** How a desk is booked. */
const rules = z.strictObject({
  isOpen: z.boolean(),
  /** Minutes of a matter without a length of its own, minutes after each booking, and where slots begin. */
  minutes: length,
  buffer: within(BOOKING_LIMITS.buffer).multipleOf(QUANTUM_MINUTES),
  every: z.literal(BOOKING_STEPS),
  daysAhead: within(BOOKING_LIMITS.daysAhead),
  leadMinutes: within(BOOKING_LIMITS.leadMinutes),
  earlyMinutes: within(BOOKING_LIMITS.earlyMinutes),
  graceMinutes: within(BOOKING_LIMITS.graceMinutes),
  /** Whoever is booked is kept free for so many minutes before it; 0 for not at all. */
  readyMinutes: within(BOOKING_LIMITS.readyMinutes),
  /** People who stay free for whoever comes without a booking. */
  keptFree: z
    .array(
      z.strictObject({
        from: minuteOfDay,
        until: minuteOfDay,
        people: z.int().min(1).max(MOST_KEPT_FREE),
      }),
    )
    .max(MOST_KEPT_FREE_SPANS)
    .readonly(),
  topics: z
    .array(z.strictObject({ topicId: id, minutes: length }))
    .max(100)
    .readonly(),
});

/** As much set aside time as a list has. */
export const MOST_SET_ASIDE = 1_000;

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
  /** What is set aside of one person, kiosk or desk; without one all that is not over, with the names of what it is of. */
  'setAside.list': {
    action: 'booking.list',
    about: null,
    data: z.strictObject({ of: setAside.of.nullable() }),
    ack: z.strictObject({
      setAside: z
        .array(z.strictObject({ ...setAside, setAsideId: id, name: localisedText }))
        .max(MOST_SET_ASIDE),
    }),
  },
} as const satisfies Record<string, ClientEvent>;
