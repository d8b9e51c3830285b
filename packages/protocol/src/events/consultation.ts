import {
  AWAY_REASONS,
  CONTACT_KINDS,
  DAY_PARTS,
  DECLINE_REASONS,
  CHOSEN_HOLD_REASONS,
  LIFT_REASONS,
  isCallbackPhone,
  PHONE_PATTERN,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  TEXTS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { blockView, phraseView } from '../guideText.ts';
import { day, id, localisedText, nothing, text } from '../primitives.ts';
import { comeBack, recordTexts } from '../recordTexts.ts';
import { boardView } from '../views/boardView.ts';
import { consoleView } from '../views/consoleView.ts';
import { deskDayView } from '../views/deskDayView.ts';
import { kioskView } from '../views/kioskView.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';
import { handoffCard } from './handoff.ts';

/** The outcome that the specialist records. */
export const outcome = z.strictObject({ settled: z.boolean(), comeBack, ...recordTexts });

/** The communication needs of the resident. */
export const needs = z.strictObject({
  language: z.enum(SPOKEN_LANGUAGES),
  supports: z.array(z.enum(SUPPORTS)).max(SUPPORTS.length).readonly(),
});

/** A contact request of a resident. A callback needs a number, a booking does not. */
export const contact = z.strictObject({
  kind: z.enum(CONTACT_KINDS),
  phone: z
    .string()
    .regex(PHONE_PATTERN)
    .refine(isCallbackPhone, { error: 'nobody is called back there' })
    .nullable(),
  wish: z.strictObject({ day, part: z.enum(DAY_PARTS) }),
});

/** What staff of the center may say: a line or two on the screen of whoever serves. */
const remarkText = text(TEXTS.remark);

const consultation = { consultationId: id };
const anOffer = { ...consultation, offerId: id };
const offer = ({ offerId }: { readonly offerId: string }) => offerId;

/** Events about consultations that clients send. */
export const consultationEvents = {
  'kiosk.sync': { action: 'kiosk.sync', about: null, data: nothing, ack: kioskView },
  'console.sync': { action: 'console.sync', about: null, data: nothing, ack: consoleView },
  /** What is too costly for every view; asked for by a console without a consultation. */
  'console.day': { action: 'console.sync', about: null, data: nothing, ack: deskDayView },
  /** The place was said, and looked at, at the handshake. */
  'board.sync': { action: 'board.read', about: 'self', data: nothing, ack: boardView },
  /** Refused with `CLOSED_NOW` outside opening hours. */
  /** With what a helper says of it, whoever is rung reads it first; refused with `WRONG_STATE` when no helper is there. */
  'consultation.request': {
    action: 'consultation.request',
    about: null,
    data: command({ topicId: id, needs, brief: remarkText.optional() }),
    ack: z.strictObject(consultation),
  },
  'consultation.cancel': {
    action: 'consultation.cancel',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  /** Leaves the queue because nobody is free; counted as unmet demand. */
  'consultation.leave': {
    action: 'consultation.leave',
    about: aboutConsultation,
    data: command({
      ...consultation,
      leaving: z.discriminatedUnion('way', [
        z.strictObject({ way: z.literal('callback'), contact }),
        /** `null`: they have booked a time themselves, and wish for none. */
        z.strictObject({ way: z.literal('booking'), contact: contact.nullable() }),
        z.strictObject({ way: z.enum(['telephone', 'paper']) }),
      ]),
    }),
    ack: nothing,
  },
  /**
   * A contact request without a consultation, outside opening hours; counted as unmet demand, too. A
   * time at which desk or center is closed is refused with `CLOSED_THEN`, here and in a queue.
   */
  'contact.request': {
    action: 'contact.request',
    about: null,
    data: command({ topicId: id, contact }),
    ack: nothing,
  },
  /** Takes a telephone number or a paper instead, outside opening hours; counted in the same way. */
  'visit.leave': {
    action: 'visit.leave',
    about: null,
    data: command({ topicId: id, way: z.enum(['telephone', 'paper']) }),
    ack: nothing,
  },
  'consultation.hangUp': {
    action: 'consultation.hangUp',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'consultation.hold': {
    action: 'consultation.hold',
    about: aboutConsultation,
    data: command({ ...consultation, reason: z.enum(CHOSEN_HOLD_REASONS) }),
    ack: nothing,
  },
  'consultation.resume': {
    action: 'consultation.hold',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'consultation.lift': {
    action: 'consultation.lift',
    about: aboutConsultation,
    data: command({ ...consultation, reason: z.enum(LIFT_REASONS) }),
    ack: nothing,
  },
  /** What staff of the center say about the resident beforehand; an empty text takes it back. */
  'consultation.remark': {
    action: 'consultation.remark',
    about: aboutConsultation,
    data: command({ ...consultation, text: remarkText }),
    ack: nothing,
  },
  /** What whoever is in the call has at hand for its topic; asked for when the call begins. */
  'guide.read': {
    action: 'guide.read',
    about: aboutConsultation,
    data: z.strictObject(consultation),
    ack: z.strictObject({
      papers: z.array(localisedText),
      sentences: z.array(z.strictObject({ id, text: localisedText })),
      /** Prepared sentences for the texts of the record. */
      phrases: z.array(phraseView),
      /** Prepared sentences for the parts of the summary, with the telephone of the desk. */
      blocks: z.array(blockView),
    }),
  },
  /** Closes at once, or when the handoffs that go with it are settled. */
  'consultation.writeUp': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: command({ ...consultation, outcome, handoffs: z.array(handoffCard).max(10) }),
    ack: nothing,
  },
  /** Takes over the write-up of a colleague whose time limit has passed; audited. */
  'consultation.takeOver': {
    action: 'consultation.takeOver',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'availability.set': {
    action: 'availability.set',
    about: null,
    data: command({
      availability: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('available') }),
        z.strictObject({ state: z.literal('away'), reason: z.enum(AWAY_REASONS) }),
      ]),
    }),
    ack: nothing,
  },
  'offer.accept': {
    action: 'offer.accept',
    about: aboutConsultation,
    offer,
    data: command(anOffer),
    ack: nothing,
  },
  'offer.decline': {
    action: 'offer.decline',
    about: aboutConsultation,
    offer,
    data: command({ ...anOffer, reason: z.enum(DECLINE_REASONS) }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
