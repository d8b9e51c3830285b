import {
  AUDIT_ACTIONS,
  AUDIT_RECORDS,
  AWAY_REASONS,
  COME_BACK_REASONS,
  CONSULTATION_STATES,
  DESK_KINDS,
  HOLD_REASONS,
  ROLES,
  SIDES,
  TOPIC_ICONS,
  TOPIC_STATES,
  UNMET_WAYS,
} from '@madoguchi/domain';
import { z } from 'zod';

/*
 * What a row must look like to be believed. A row that was written by a faulty version or changed by
 * hand is refused here instead of travelling on.
 */

const link = z.discriminatedUnion('state', [
  z.object({ state: z.literal('up') }),
  z.object({ state: z.literal('lost'), since: z.int() }),
]);

const outcome = z.object({
  settled: z.boolean(),
  comeBack: z.discriminatedUnion('needed', [
    z.object({ needed: z.literal(false) }),
    z.object({ needed: z.literal(true), reason: z.enum(COME_BACK_REASONS) }),
  ]),
  note: z.string(),
});

const facts = {
  id: z.string(),
  sequence: z.int(),
  ticket: z.object({ district: z.string(), day: z.string(), number: z.int() }),
  centerId: z.string(),
  kioskId: z.string(),
  topicId: z.string(),
  deskId: z.string(),
  requestedAt: z.int(),
};
const talking = {
  ...facts,
  kioskLink: link,
  staffId: z.string(),
  staffLink: link,
  acceptedAt: z.int(),
};
const passedBy = z.array(z.string());

/** The stored form of every state of a consultation. */
export const consultationBody = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('waiting'), kioskLink: link, passedBy }),
  z.object({
    ...facts,
    state: z.literal('offered'),
    kioskLink: link,
    passedBy,
    offerId: z.string(),
    staffId: z.string(),
    offeredAt: z.int(),
    expiresAt: z.int(),
  }),
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
    toDeskId: z.string(),
    requestedTransferAt: z.int(),
  }),
  z.object({
    ...facts,
    state: z.literal('wrapUp'),
    staffId: z.string(),
    acceptedAt: z.int(),
    endedAt: z.int(),
  }),
  z.object({
    ...facts,
    state: z.literal('closed'),
    closedAt: z.int(),
    ending: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('written-up'), staffId: z.string(), outcome }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('unmet'), way: z.enum(UNMET_WAYS) }),
      z.object({ kind: z.literal('dropped'), side: z.enum(SIDES) }),
    ]),
  }),
]);

const HISTORY_TYPES = [
  'request',
  'offer',
  'accept',
  'decline',
  'offerExpired',
  'cancel',
  'leave',
  'hold',
  'resume',
  'transfer',
  'transferAccepted',
  'transferReturned',
  'hangUp',
  'writeUp',
  'lost',
  'back',
  'lostTooLong',
  'barred',
] as const;

export const historyRow = z.object({
  consultation_id: z.string(),
  at: z.int(),
  type: z.enum(HISTORY_TYPES),
  actor: z.string(),
  from_state: z.enum(CONSULTATION_STATES).nullable(),
  to_state: z.enum(CONSULTATION_STATES),
});

/** Who did something, in the history and in the audit log: stored as JSON. */
export const historyActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({ kind: z.literal('anonymous') }),
  z.object({ kind: z.literal('kiosk'), kioskId: z.string(), centerId: z.string() }),
  z.object({ kind: z.literal('staff'), staffId: z.string(), role: z.enum(ROLES) }),
]);
export const auditAction = z.enum(AUDIT_ACTIONS);
export const auditRecord = z.enum(AUDIT_RECORDS);
export const auditDetails = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

/** The public half of a device's key, as a JWK. */
export const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});
export const topicState = z.enum(TOPIC_STATES);

/** A column that holds JSON. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((s): unknown => JSON.parse(s))
    .pipe(schema);

export const presenceBody = z.discriminatedUnion('state', [
  z.object({ state: z.literal('available'), since: z.int() }),
  z.object({ state: z.literal('away'), since: z.int(), reason: z.enum(AWAY_REASONS) }),
]);

export const text = z.object({
  ja: z.string(),
  'ja-easy': z.string().optional(),
  en: z.string().optional(),
});
export const deskKind = z.enum(DESK_KINDS);
export const topicIcon = z.enum(TOPIC_ICONS);
export const role = z.enum(ROLES);
