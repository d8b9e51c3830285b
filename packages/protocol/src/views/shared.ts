import { PARTICIPANT_KINDS, SPOKEN_LANGUAGES, SUPPORTS, TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, localisedText } from '../primitives.ts';

/*
 * A view is the complete present state that one screen may know. The server builds it from the database and
 * sends it after every change; a client that reconnects asks for it and is up to date.
 */

/** The activity of staff: as they set it (available, away) or as it follows from their consultation. */
export const ACTIVITIES = ['available', 'away', 'ringing', 'serving', 'wrapUp', 'offline'] as const;
export const activity = z.enum(ACTIVITIES);
export type Activity = z.infer<typeof activity>;

const seatId = z.string().regex(/^[\w-]{1,64}$/);

/** A seat in the media room: `kiosk`, `staff:…` or `guest:…`. */
export const seat = z.union([
  z.literal('kiosk'),
  z.templateLiteral(['staff:', seatId]),
  z.templateLiteral(['guest:', seatId]),
]);

export const participantKind = z.enum(PARTICIPANT_KINDS);

/** A person in a call, as all participants see them. */
export const presentPerson = z.strictObject({
  seat,
  kind: z.enum(['resident', 'specialist', ...PARTICIPANT_KINDS]),
  /** Empty for the resident, who is never named. */
  name: label,
  /** Whether they are disconnected at the moment. */
  away: z.boolean(),
});
export type PresentPerson = z.infer<typeof presentPerson>;

export const needsView = z.strictObject({
  language: z.enum(SPOKEN_LANGUAGES),
  supports: z.array(z.enum(SUPPORTS)),
});

/** What staff of the center have said about a resident beforehand. */
export const remarkView = z.strictObject({ text: label, byName: label });

/** What whoever serves a resident is told of what they do at the kiosk besides. */
export const residentFacts = {
  /** Their kiosk is out of reach for the moment. */
  kioskAway: z.boolean(),
  /** They call for the staff of their center, or these are on the way. */
  staffCall: z.enum(['calling', 'acknowledged']).nullable(),
  /** Their own phone has joined: they write and show paper there. */
  onHandset: z.enum(['nothing', 'writing', 'moving', 'call']),
};

/** The facts of a consultation in all views of consoles. */
export const personFacts = {
  consultationId: id,
  ticket: label,
  district: label,
  topicName: localisedText,
  topicIcon: z.enum(TOPIC_ICONS),
  /** 試行中: the topic is tried out at this center. */
  isTrial: z.boolean(),
  /** 練習: staff play the resident, and nothing of it counts. */
  isPractice: z.boolean(),
  deskName: localisedText,
  requestedAt: instant,
  needs: needsView,
};
