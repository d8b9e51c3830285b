import {
  CLOSURE_REASONS,
  DAY_PARTS,
  FAREWELL_REASONS,
  HANDSET_TAKES,
  HOLD_REASONS,
  DESK_PHONE_PATTERN,
  ROUTE_REASONS,
  TOPIC_ICONS,
  WEEKDAYS,
} from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';
import { askedPassing } from './passings.ts';
import { kioskDriving } from './driving.ts';
import { needsView, presentPerson } from './shared.ts';
import { summaryView } from './summaryView.ts';

const topicFacts = {
  id,
  icon: z.enum(TOPIC_ICONS),
  name: localisedText,
  hint: localisedText,
};

/** The first day (of the ward) on which a topic will be offered again, when that is known. */
const shownFrom = day.nullable();

/** A day that can be chosen for a callback or a booking: desk and center are open. */
const wishDay = z.strictObject({
  day,
  /** The halves of the day in which they are open. */
  parts: z.array(z.enum(DAY_PARTS)).min(1).max(DAY_PARTS.length),
  /** The name of the holiday, when they are open on one. */
  holiday: label.nullable(),
});

const time = z.string().regex(/^\d\d:\d\d$/);

/** The telephone of the desk, or of the nearest one on the route that has a number. */
const telephone = z.strictObject({
  deskName: localisedText,
  number: z.string().regex(DESK_PHONE_PATTERN),
  /** The hours in as few lines as possible: neighbouring days with equal hours share one. */
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

/** The alternatives to a talk, besides paper. */
const otherWays = {
  wishDays: z.array(wishDay).max(14),
  /** `null` when no desk on the route has a number. */
  telephone: telephone.nullable(),
};

/** A topic by its state; all are visible, only a shown one can be chosen. */
const topic = z.discriminatedUnion('state', [
  z.strictObject({
    ...topicFacts,
    state: z.literal('shown'),
    /** The desk that it would be routed to from here, and why. */
    desk: z.strictObject({ name: localisedText, reason: z.enum(ROUTE_REASONS) }),
    /** Whether a time of that desk can be booked. */
    bookable: z.boolean(),
    /**
     * Whether the topic is open now; else when it opens, the holiday or reason if any, and
     * the alternatives meanwhile.
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

const inQueue = {
  ...facts,
  ahead: z.int().nonnegative(),
  /** The estimated wait in whole minutes; `null` without sufficient data. */
  estimateMinutes: z.int().positive().nullable(),
  /** When callback, booking, telephone and paper are offered, in milliseconds from now; 0 at once. */
  choicesInMs: z.int().nonnegative(),
  why: z.enum(['arrived', 'transferred', 'returned', 'leftBehind']),
  /** What they have booked, and whether its time is still to come, has begun, or is lost with the grace; `null` without. */
  booked: z
    .strictObject({
      at: instant,
      turn: z.enum(['early', 'due', 'late']),
      delayMinutes: z.int().nonnegative(),
    })
    .nullable(),
  /** Of those before them so many go first because they have booked. */
  bookedAhead: z.int().nonnegative(),
  /** What was asked for, which a time that is booked instead is asked for, too. */
  needs: needsView,
  ...otherWays,
};

const talking = {
  ...facts,
  specialistName: label,
  specialistAway: z.boolean(),
  /** The procedure that this screen shows now. */
  procedure: z.strictObject({ procedureId: id, title: localisedText }).nullable(),
  /** What may go to the next desk, which the resident is asked; `null` while there is no question. */
  passing: askedPassing.nullable(),
  /** The resident's own phone: joined, about to take the call, or asked in by a code until then; `null` where phones cannot reach this server. */
  handset: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('none') }),
      z.strictObject({
        ...{ state: z.literal('offered'), takes: z.enum(HANDSET_TAKES), expiresAt: instant },
      }),
      z.strictObject({ state: z.literal('joined') }),
      z.strictObject({ state: z.literal('moving') }),
    ])
    .nullable(),
  /** Everybody in the call, including the resident and the specialist. */
  present: z.array(presentPerson).max(8),
};

const kioskConsultation = z.discriminatedUnion('state', [
  z.strictObject({ ...inQueue, state: z.literal('waiting') }),
  z.strictObject({ ...inQueue, state: z.literal('offered') }),
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

/** The view of a kiosk. Of an ended consultation it contains how it ended and, for some minutes, its summary. */
export const kioskView = z.strictObject({
  district: label,
  branchName: label,
  demo: z.boolean(),
  topics: z.array(topic).max(100),
  /** Whether a desk that serves this center can be booked, so that whoever has may check in. */
  takesBookings: z.boolean(),
  consultation: kioskConsultation.nullable(),
  /** What the specialist has written for the resident to read: while it is shown in the call, and after the call. */
  summary: summaryView.nullable(),
  /** The visit that has just ended, as long as nobody has said how it was, and what is asked of its topic. */
  survey: z
    .strictObject({
      consultationId: id,
      question: z.strictObject({ id, text: localisedText }).nullable(),
    })
    .nullable(),
  /** The previous consultation: how it ended for the resident, and whether it is written up. */
  last: z
    .strictObject({
      id,
      how: z.enum(['talked', ...FAREWELL_REASONS]),
      closed: z.boolean(),
    })
    .nullable(),
  /** Why this kiosk is out of use, and which others of the center are not; `null` while it may be used. */
  closure: z
    .strictObject({
      reason: z.enum(CLOSURE_REASONS),
      elsewhere: z.array(label).max(100),
    })
    .nullable(),
  /** Who of staff stands beside the resident and drives the kiosk with them. */
  helper: z.strictObject({ name: label, since: instant }).nullable(),
  /** 練習: staff play the resident, or did when the call began that is under way here. */
  practice: z.boolean(),
  /** What staff change of this kiosk from where they are. */
  driving: kioskDriving,
  /** The call for the staff of the center that is open here. */
  staffCall: z
    .strictObject({
      callId: id,
      state: z.enum(['calling', 'acknowledged']),
      calledAt: instant,
    })
    .nullable(),
});

export type KioskView = z.infer<typeof kioskView>;
export type AskedPassing = z.infer<typeof askedPassing>;
export type KioskConsultation = z.infer<typeof kioskConsultation>;
export type WishDay = z.infer<typeof wishDay>;
export type DeskTelephone = z.infer<typeof telephone>;
export type TopicView = z.infer<typeof topic>;
/** A topic that can be chosen. */
export type ShownTopic = Extract<TopicView, { state: 'shown' }>;
