import {
  BOOKING_SOURCES,
  CANCEL_REASONS,
  FELL_AWAY,
  KEPT_PHASES,
  MOVE_REASONS,
  REMINDER_RESULTS,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  type Booking,
} from '@madoguchi/domain';
import { z } from 'zod';

/* The stored form of a booking in every state. */

const takenTime = {
  slot: z.object({ day: z.string(), start: z.int(), minutes: z.int(), buffer: z.int() }),
  kioskId: z.string().nullable(),
  staffId: z.string(),
  interpreterId: z.string().nullable(),
};

const facts = {
  ...takenTime,
  id: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  topicIds: z.array(z.string()),
  needs: z.object({
    language: z.enum(SPOKEN_LANGUAGES),
    supports: z.array(z.enum(SUPPORTS)),
  }),
  isAnyone: z.boolean(),
  source: z.enum(BOOKING_SOURCES),
  name: z.string(),
  phone: z.string().nullable(),
  number: z.string(),
  contactId: z.string().nullable(),
  // Bookings of an earlier version were all by themselves.
  series: z.object({ id: z.string(), nth: z.int(), count: z.int() }).nullable().default(null),
  byStaffId: z.string().nullable(),
  madeAt: z.int(),
  moves: z.array(
    z.object({ at: z.int(), from: z.object(takenTime), reason: z.enum(MOVE_REASONS) }),
  ),
  delayMinutes: z.int(),
  // Bookings of an earlier version know of no reminder.
  reminder: z
    .object({ result: z.enum(REMINDER_RESULTS), at: z.int() })
    .nullable()
    .default(null),
  // Nobody was kept free for a booking of an earlier version.
  kept: z
    .object({ readyMinutes: z.int(), graceMinutes: z.int(), phase: z.enum(KEPT_PHASES) })
    .default({ readyMinutes: 0, graceMinutes: 0, phase: 'before' }),
};
const session = { consultationId: z.string().nullable() };
const endedAt = z.int();

export const bookingBody: z.ZodType<Booking> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('held'), until: z.int() }),
  z.object({ ...facts, state: z.literal('booked') }),
  z.object({ ...facts, ...session, state: z.literal('arrived'), arrivedAt: z.int() }),
  z.object({
    ...{ ...facts, ...session, state: z.literal('called') },
    ...{ calledAt: z.int(), arrivedAt: z.int().nullable() },
  }),
  z.object({ ...facts, ...session, state: z.literal('inSession'), since: z.int() }),
  z.object({
    ...{ ...facts, state: z.literal('toSettle') },
    ...{ since: z.int(), because: z.enum(FELL_AWAY) },
  }),
  z.object({
    ...{ ...facts, state: z.enum(['ended', 'absent']), endedAt },
    // What was over in an earlier version was on no list any more.
    isDayOver: z.boolean().default(true),
  }),
  z.object({ ...facts, state: z.literal('lapsed'), endedAt }),
  z.object({ ...facts, state: z.literal('cancelled'), endedAt, why: z.enum(CANCEL_REASONS) }),
]);
