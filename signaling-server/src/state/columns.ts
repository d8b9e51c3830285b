import {
  AUDIT_ACTIONS,
  AWAY_REASONS,
  CONSULTATION_STATES,
  DESK_KINDS,
  LANGUAGES,
  ROLES,
  TOPIC_ICONS,
  TOPIC_STATES,
  UNMET_WAYS,
  type Language,
} from '@madoguchi/domain';
import { z } from 'zod';
import type { HistoryEntry } from '../ports/store.ts';

/*
 * What a row must look like to be believed. A row that was written by a faulty version or changed by
 * hand is refused here instead of travelling on.
 */

/** Every event of a consultation; the compiler asks for one that is missing. */
const HISTORY_TYPES: { readonly [T in HistoryEntry['type']]: T } = {
  request: 'request',
  offer: 'offer',
  accept: 'accept',
  decline: 'decline',
  offerExpired: 'offerExpired',
  widen: 'widen',
  due: 'due',
  giveWay: 'giveWay',
  lift: 'lift',
  remark: 'remark',
  cancel: 'cancel',
  leave: 'leave',
  hold: 'hold',
  resume: 'resume',
  sideTalk: 'sideTalk',
  carry: 'carry',
  transferCold: 'transferCold',
  transferWarm: 'transferWarm',
  introduce: 'introduce',
  transferDone: 'transferDone',
  takeBack: 'takeBack',
  returnTransfer: 'returnTransfer',
  transferExpired: 'transferExpired',
  invite: 'invite',
  arrive: 'arrive',
  admit: 'admit',
  join: 'join',
  remove: 'remove',
  part: 'part',
  hangUp: 'hangUp',
  writeUp: 'writeUp',
  amend: 'amend',
  takeOver: 'takeOver',
  handoffSettled: 'handoffSettled',
  lost: 'lost',
  back: 'back',
  lostTooLong: 'lostTooLong',
  barred: 'barred',
};

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
  z.object({
    kind: z.literal('guest'),
    participantId: z.string(),
    consultationId: z.string(),
  }),
  z.object({
    kind: z.literal('handset'),
    handsetId: z.string(),
    consultationId: z.string(),
    // Of before a phone could carry a call.
    carries: z.boolean().default(false),
  }),
]);
export const auditAction = z.enum(AUDIT_ACTIONS);
/** Kinds of record have names of one word; which there are is not for storage to know. */
export const auditRecord = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
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
export const unmetWay = z.enum(UNMET_WAYS);

/** A column that holds JSON. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((s): unknown => JSON.parse(s))
    .pipe(schema);

export const availabilityBody = z.discriminatedUnion('state', [
  z.object({ state: z.literal('available'), since: z.int() }),
  z.object({ state: z.literal('away'), since: z.int(), reason: z.enum(AWAY_REASONS) }),
]);

const translations = Object.fromEntries(
  LANGUAGES.map((language) => [language, z.string().optional()]),
) as Record<Exclude<Language, 'ja'>, z.ZodOptional<z.ZodString>>;
/** A text in the languages of the kiosk. */
export const text = z.object({ ...translations, ja: z.string() });
export const deskKind = z.enum(DESK_KINDS);
export const topicIcon = z.enum(TOPIC_ICONS);
export const role = z.enum(ROLES);
