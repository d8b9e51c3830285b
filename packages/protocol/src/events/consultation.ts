import { AWAY_REASONS, COME_BACK_REASONS, DECLINE_REASONS, NOTE_LIMIT } from '@madoguchi/domain';
import { z } from 'zod';
import { id, nothing } from '../primitives.ts';
import { consoleView, kioskView } from '../views.ts';

/** What the specialist writes up. */
export const outcome = z.strictObject({
  settled: z.boolean(),
  comeBack: z.discriminatedUnion('needed', [
    z.strictObject({ needed: z.literal(false) }),
    z.strictObject({ needed: z.literal(true), reason: z.enum(COME_BACK_REASONS) }),
  ]),
  note: z.string().max(NOTE_LIMIT),
});

/** Events about consultations that clients send. */
export const consultationEvents = {
  'kiosk.sync': { action: 'kiosk.sync', data: nothing, ack: kioskView },
  'consultation.request': {
    action: 'consultation.request',
    /** `requestId` is made by the kiosk once per confirmation: a re-sent request is the same one. */
    data: z.strictObject({ requestId: z.uuid(), topicId: id }),
    ack: z.strictObject({ consultationId: id }),
  },
  'consultation.cancel': {
    action: 'consultation.cancel',
    data: z.strictObject({ consultationId: id }),
    ack: nothing,
  },
  'consultation.hangUp': {
    action: 'consultation.hangUp',
    data: z.strictObject({ consultationId: id }),
    ack: nothing,
  },
  'consultation.writeUp': {
    action: 'consultation.writeUp',
    data: z.strictObject({ consultationId: id, outcome }),
    ack: nothing,
  },
  'console.sync': { action: 'console.sync', data: nothing, ack: consoleView },
  'presence.set': {
    action: 'presence.set',
    data: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('available') }),
      z.strictObject({ state: z.literal('away'), reason: z.enum(AWAY_REASONS) }),
    ]),
    ack: nothing,
  },
  'offer.accept': {
    action: 'offer.accept',
    data: z.strictObject({ consultationId: id, offerId: id }),
    ack: nothing,
  },
  'offer.decline': {
    action: 'offer.decline',
    data: z.strictObject({ consultationId: id, offerId: id, reason: z.enum(DECLINE_REASONS) }),
    ack: nothing,
  },
} as const;
