import {
  AWAY_REASONS,
  FAREWELL_REASONS,
  HOLD_REASONS,
  ROLES,
  ROUTE_REASONS,
  TOPIC_ICONS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, localisedText } from './primitives.ts';

/*
 * A view is what one screen may know, whole, as of now. The server builds it from the database and
 * sends it anew after every change; a client that was away asks for it again and is up to date.
 */

const topicFacts = {
  id,
  icon: z.enum(TOPIC_ICONS),
  name: localisedText,
  hint: localisedText,
};

/** The first day (of the ward) on which a topic will be offered again, when that is known. */
const shownFrom = z.iso.date().nullable();

/** Every topic is seen; only one that is shown can be chosen. */
const topic = z.discriminatedUnion('state', [
  z.strictObject({
    ...topicFacts,
    state: z.literal('shown'),
    /** The desk it would lead to from here, and why that one. */
    desk: z.strictObject({ name: localisedText, reason: z.enum(ROUTE_REASONS) }),
  }),
  z.strictObject({ ...topicFacts, state: z.literal('preparing'), shownFrom }),
  /** The reason is the admin's sentence for the resident. */
  z.strictObject({ ...topicFacts, state: z.literal('stopped'), reason: label, shownFrom }),
]);

const kioskConsultationFacts = {
  id,
  ticket: label,
  topicId: id,
  topicName: localisedText,
  deskName: localisedText,
};

const talking = { ...kioskConsultationFacts, specialistName: label, specialistAway: z.boolean() };

const kioskConsultation = z.discriminatedUnion('state', [
  z.strictObject({
    ...kioskConsultationFacts,
    state: z.literal('waiting'),
    ahead: z.int().nonnegative(),
  }),
  z.strictObject({ ...kioskConsultationFacts, state: z.literal('offered'), ahead: z.literal(0) }),
  z.strictObject({ ...talking, state: z.literal('inCall') }),
  z.strictObject({ ...talking, state: z.literal('onHold'), reason: z.enum(HOLD_REASONS) }),
  z.strictObject({ ...talking, state: z.literal('transferring'), toDeskName: localisedText }),
]);

/** What a kiosk shows. Nothing of an ended consultation but how it ended. */
export const kioskView = z.strictObject({
  district: label,
  branchName: label,
  demo: z.boolean(),
  topics: z.array(topic).max(100),
  consultation: kioskConsultation.nullable(),
  /** The consultation before: how it ended for the resident, and whether it is written up. */
  last: z
    .strictObject({
      id,
      how: z.enum(['talked', ...FAREWELL_REASONS]),
      closed: z.boolean(),
    })
    .nullable(),
});

const person = {
  consultationId: id,
  ticket: label,
  district: label,
  topicName: localisedText,
  topicIcon: z.enum(TOPIC_ICONS),
  deskName: localisedText,
  requestedAt: instant,
};

const queueEntry = z.strictObject({
  ...person,
  /** Who is being rung for this person right now. */
  ringing: z.enum(['nobody', 'me', 'colleague']),
  /** Whether the kiosk is out of reach for the moment; its place is kept. */
  kioskAway: z.boolean(),
});

const current = z.discriminatedUnion('state', [
  z.strictObject({
    ...person,
    state: z.enum(['inCall', 'onHold', 'transferring']),
    acceptedAt: instant,
    kioskAway: z.boolean(),
  }),
  z.strictObject({
    ...person,
    state: z.literal('wrapUp'),
    acceptedAt: instant,
    endedAt: instant,
  }),
]);

/** What a member of staff is doing: what they said (available, away) or what follows from their consultation. */
export const ACTIVITIES = ['available', 'away', 'ringing', 'serving', 'wrapUp', 'offline'] as const;
export const activity = z.enum(ACTIVITIES);

/** What a console shows. */
export const consoleView = z.strictObject({
  me: z.strictObject({
    staffId: id,
    displayName: label,
    role: z.enum(ROLES),
    desks: z.array(z.strictObject({ id, name: localisedText })).max(50),
    activity,
    awayReason: z.enum(AWAY_REASONS).nullable(),
  }),
  queue: z.array(queueEntry).max(500),
  offer: z.strictObject({ ...person, offerId: id, expiresAt: instant }).nullable(),
  current: current.nullable(),
  colleagues: z.array(z.strictObject({ staffId: id, displayName: label, activity })).max(200),
  /** How many consultations I have written up today. */
  servedToday: z.int().nonnegative(),
  demo: z.boolean(),
  /** The server's clock, so that waiting times are right on a console whose clock is not. */
  serverNow: instant,
});

export type KioskView = z.infer<typeof kioskView>;
export type KioskConsultation = z.infer<typeof kioskConsultation>;
export type TopicView = z.infer<typeof topic>;
/** A topic that can be chosen. */
export type ShownTopic = Extract<TopicView, { state: 'shown' }>;
export type ConsoleView = z.infer<typeof consoleView>;
export type QueueEntry = z.infer<typeof queueEntry>;
export type OfferView = NonNullable<ConsoleView['offer']>;
export type CurrentView = NonNullable<ConsoleView['current']>;
export type Activity = z.infer<typeof activity>;
