import {
  DAY_PARTS,
  FAREWELL_REASONS,
  HOLD_REASONS,
  PHONE_PATTERN,
  ROUTE_REASONS,
  TOPIC_ICONS,
  WEEKDAYS,
} from '@madoguchi/domain';
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

/** A day that can be wished for a callback or a booking: desk and center are open on it. */
const wishDay = z.strictObject({
  day: z.iso.date(),
  /** The halves of it in which they are. */
  parts: z.array(z.enum(DAY_PARTS)).min(1).max(DAY_PARTS.length),
  /** The name of the holiday on which they are open all the same. */
  holiday: label.nullable(),
});

const time = z.string().regex(/^\d\d:\d\d$/);

/** Whom to telephone: the desk in question, or the nearest one on the way that has a number. */
const telephone = z.strictObject({
  deskName: localisedText,
  number: z.string().regex(PHONE_PATTERN),
  /** When it is answered, in as few lines as possible: neighbouring days with the same hours. */
  week: z
    .array(
      z.strictObject({
        from: z.enum(WEEKDAYS),
        until: z.enum(WEEKDAYS),
        spans: z.array(z.strictObject({ from: time, until: time })).min(1),
      }),
    )
    .max(WEEKDAYS.length),
  openOnHolidays: z.boolean(),
  openAtYearEnd: z.boolean(),
});

/** What can be had instead of a talk, besides paper. */
const otherWays = {
  wishDays: z.array(wishDay).max(14),
  /** `null` when no desk on the way has a number. */
  telephone: telephone.nullable(),
};

/** Every topic is seen; only one that is shown can be chosen. */
const topic = z.discriminatedUnion('state', [
  z.strictObject({
    ...topicFacts,
    state: z.literal('shown'),
    /** The desk it would lead to from here, and why that one. */
    desk: z.strictObject({ name: localisedText, reason: z.enum(ROUTE_REASONS) }),
    /**
     * Whether somebody can be called now; else when again, the holiday or reason if there is one, and
     * what can be had meanwhile.
     */
    opening: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('open') }),
      z.strictObject({
        state: z.literal('closed'),
        opensAt: instant.nullable(),
        reason: label.nullable(),
        ...otherWays,
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
  ...otherWays,
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
export type WishDay = z.infer<typeof wishDay>;
export type DeskTelephone = z.infer<typeof telephone>;
export type TopicView = z.infer<typeof topic>;
/** A topic that can be chosen. */
export type ShownTopic = Extract<TopicView, { state: 'shown' }>;
