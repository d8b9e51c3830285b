import {
  HOLD_REASONS,
  LIFT_REASONS,
  PARTICIPANT_KINDS,
  ROUTE_REASONS,
  SIDES,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  UNMET_WAYS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { asToday } from './earlierBody.ts';
import { writtenUp } from './outcomeBody.ts';

const connection = z.discriminatedUnion('state', [
  z.object({ state: z.literal('up') }),
  z.object({ state: z.literal('lost'), since: z.int() }),
]);

/** A consultation of an earlier version has none. */
const remark = z
  .object({ byStaffId: z.string(), at: z.int(), text: z.string() })
  .nullable()
  .default(null);

/** Nor was one carried by the phone of its resident. */
const carriedAt = z.int().nullable().default(null);

/** Of whom and when they have booked. */
const bookedFacts = {
  bookingId: z.string().optional(),
  staffId: z.string().optional(),
  at: z.int().optional(),
  isDue: z.boolean().optional(),
};

const facts = {
  id: z.string(),
  sequence: z.int(),
  ticket: z.object({ district: z.string(), day: z.string(), number: z.int() }),
  centerId: z.string(),
  kioskId: z.string(),
  topicId: z.string(),
  deskId: z.string(),
  requestedAt: z.int(),
  needs: z.object({
    language: z.enum(SPOKEN_LANGUAGES),
    supports: z.array(z.enum(SUPPORTS)),
  }),
  standing: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('walkIn') }),
    // Rows of before there were bookings could say so, of nobody's booking.
    z.object({ kind: z.literal('booked'), ...bookedFacts }).transform((standing) => {
      const { bookingId, staffId, at, isDue } = standing;
      const isNobodys = bookingId === undefined || staffId === undefined || at === undefined;
      if (isNobodys) return { kind: 'walkIn' } as const;
      return { kind: 'booked', bookingId, staffId, at, isDue: isDue ?? true } as const;
    }),
    z.object({
      kind: z.literal('lifted'),
      byStaffId: z.string(),
      reason: z.enum(LIFT_REASONS),
    }),
    z.object({ kind: z.literal('practice'), byStaffId: z.string() }),
  ]),
  remark,
  carriedAt,
};

const passedBy = z.array(z.string());

/** The way outwards through the desks, and how far of it is asked. */
const way = {
  route: z
    .array(z.object({ deskId: z.string(), reason: z.enum(ROUTE_REASONS), afterMs: z.int() }))
    .min(1),
  openSteps: z.int().min(1),
};

const inQueue = {
  ...facts,
  kioskConnection: connection,
  why: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('arrived') }),
    z.object({
      kind: z.literal('transferred'),
      handoffId: z.string(),
      fromStaffId: z.string(),
    }),
    z.object({ kind: z.literal('returned'), handoffId: z.string(), toStaffId: z.string() }),
    z.object({ kind: z.literal('leftBehind'), byStaffId: z.string() }),
  ]),
  waitingSince: z.int(),
  ...way,
  passedBy,
};

const offers = z
  .array(
    z.object({
      offerId: z.string(),
      staffId: z.string(),
      deskId: z.string(),
      reason: z.enum(ROUTE_REASONS),
      offeredAt: z.int(),
      expiresAt: z.int(),
    }),
  )
  .min(1);

const participant = z.object({
  participantId: z.string(),
  kind: z.enum(PARTICIPANT_KINDS),
  staffId: z.string().nullable(),
  name: z.string(),
  stage: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('invited'), at: z.int() }),
    z.object({ kind: z.literal('inLobby'), since: z.int(), connection }),
    z.object({ kind: z.literal('present'), since: z.int(), connection }),
  ]),
});

const talking = {
  ...facts,
  ...way,
  kioskConnection: connection,
  staffId: z.string(),
  staffConnection: connection,
  acceptedAt: z.int(),
  cameBy: z.object({ handoffId: z.string(), fromStaffId: z.string() }).nullable(),
  participants: z.array(participant),
};

const next = { staffId: z.string(), staffConnection: connection };
const ended = { endedAt: z.int(), cutOff: z.enum(SIDES).nullable() };

/** The stored form of every state of a consultation. */
const today = z.discriminatedUnion('state', [
  z.object({ ...inQueue, state: z.literal('waiting') }),
  z.object({ ...inQueue, state: z.literal('offered'), offers }),
  z.object({ ...talking, state: z.literal('inCall') }),
  z.object({
    ...talking,
    state: z.literal('onHold'),
    heldAt: z.int(),
    reason: z.enum(HOLD_REASONS),
  }),
  z.object({
    ...talking,
    state: z.literal('transferring'),
    handoffId: z.string(),
    toDeskId: z.string(),
    toReason: z.enum(ROUTE_REASONS),
    // Of transfers of before nobody was asked.
    remarkGoes: z.boolean().default(false),
    transferAt: z.int(),
    stage: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('looking'), passedBy }),
      z.object({ kind: z.literal('ringing'), offers, passedBy }),
      z.object({ kind: z.literal('briefing'), ...next }),
      z.object({ kind: z.literal('together'), ...next }),
    ]),
  }),
  z.object({
    ...facts,
    ...ended,
    state: z.literal('wrapUp'),
    staffId: z.string(),
    staffConnection: connection,
    left: z.boolean(),
    acceptedAt: z.int(),
  }),
  z.object({
    ...facts,
    ...ended,
    state: z.literal('followUp'),
    writtenUp,
    openHandoffIds: z.array(z.string()).min(1),
  }),
  z.object({
    ...facts,
    state: z.literal('closed'),
    closedAt: z.int(),
    ending: z.discriminatedUnion('kind', [
      writtenUp.extend({ kind: z.literal('written-up') }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('unmet'), way: z.enum(UNMET_WAYS) }),
      z.object({
        kind: z.literal('dropped'),
        side: z.enum(SIDES),
        writtenUp: writtenUp.nullable(),
      }),
    ]),
  }),
]);

/** The same, also as an earlier version stored it. */
export const consultationBody = z.preprocess(asToday, today);
