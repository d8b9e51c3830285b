import { FAREWELL_REASONS, HOLD_REASONS, ROUTE_REASONS, TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, localisedText } from '../primitives.ts';
import { presentPerson } from './shared.ts';

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
    /** Whether somebody can be called now; else when again, and the holiday or reason if there is one. */
    opening: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('open') }),
      z.strictObject({
        state: z.literal('closed'),
        opensAt: instant.nullable(),
        reason: label.nullable(),
      }),
    ]),
  }),
  z.strictObject({ ...topicFacts, state: z.literal('preparing'), shownFrom }),
  /** The reason is the admin's sentence for the resident. */
  z.strictObject({ ...topicFacts, state: z.literal('stopped'), reason: label, shownFrom }),
]);

const facts = {
  id,
  ticket: label,
  topicId: id,
  topicName: localisedText,
  deskName: localisedText,
};

const inLine = {
  ...facts,
  ahead: z.int().nonnegative(),
  /** About how long it will take, in whole minutes; `null` when there is no data for an honest figure. */
  estimateMinutes: z.int().positive().nullable(),
  /** When callback, booking, telephone and paper are offered, in milliseconds from now; 0 at once. */
  choicesInMs: z.int().nonnegative(),
  why: z.enum(['arrived', 'transferred', 'returned', 'leftBehind']),
};

const talking = {
  ...facts,
  specialistName: label,
  specialistAway: z.boolean(),
  /** Everybody who is in the call, the resident and the specialist included. */
  present: z.array(presentPerson).max(8),
};

const kioskConsultation = z.discriminatedUnion('state', [
  z.strictObject({ ...inLine, state: z.literal('waiting') }),
  z.strictObject({ ...inLine, state: z.literal('offered') }),
  z.strictObject({ ...talking, state: z.literal('inCall') }),
  z.strictObject({ ...talking, state: z.literal('onHold'), reason: z.enum(HOLD_REASONS) }),
  z.strictObject({
    ...talking,
    state: z.literal('transferring'),
    toDeskName: localisedText,
    /** Until `together` the resident is held. */
    stage: z.enum(['looking', 'briefing', 'together']),
    nextName: label.nullable(),
  }),
]);

/** What a kiosk shows. Nothing of an ended consultation but how it ended. */
export const kioskView = z.strictObject({
  district: label,
  branchName: label,
  demo: z.boolean(),
  topics: z.array(topic).max(100),
  /** Days that can be wished for a callback or a booking: the next on which the center is open. */
  wishDays: z.array(z.iso.date()).max(14),
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

export type KioskView = z.infer<typeof kioskView>;
export type KioskConsultation = z.infer<typeof kioskConsultation>;
export type TopicView = z.infer<typeof topic>;
/** A topic that can be chosen. */
export type ShownTopic = Extract<TopicView, { state: 'shown' }>;
