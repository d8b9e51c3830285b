import { PARTICIPANT_KINDS, SPOKEN_LANGUAGES, SUPPORTS, TOPIC_ICONS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, instant, label, localisedText } from '../primitives.ts';

/*
 * A view is what one screen may know, whole, as of now. The server builds it from the database and
 * sends it anew after every change; a client that was away asks for it again and is up to date.
 */

/** What a member of staff is doing: what they said (available, away) or what follows from their consultation. */
export const ACTIVITIES = ['available', 'away', 'ringing', 'serving', 'wrapUp', 'offline'] as const;
export const activity = z.enum(ACTIVITIES);
export type Activity = z.infer<typeof activity>;

const seatId = z.string().regex(/^[\w-]{1,64}$/);

/** A place in the media room: `kiosk`, `staff:…` or `guest:…`. */
export const seat = z.union([
  z.literal('kiosk'),
  z.templateLiteral(['staff:', seatId]),
  z.templateLiteral(['guest:', seatId]),
]);

export const participantKind = z.enum(PARTICIPANT_KINDS);

/** Somebody in a call, as everybody in it sees them. */
export const presentPerson = z.strictObject({
  seat,
  kind: z.enum(['resident', 'specialist', ...PARTICIPANT_KINDS]),
  /** Empty for the resident, who is never named. */
  name: label,
  /** Their line is down for the moment. */
  away: z.boolean(),
});
export type PresentPerson = z.infer<typeof presentPerson>;

export const needsView = z.strictObject({
  language: z.enum(SPOKEN_LANGUAGES),
  supports: z.array(z.enum(SUPPORTS)),
});

/** What consoles see of a consultation, whatever becomes of it. */
export const personFacts = {
  consultationId: id,
  ticket: label,
  district: label,
  topicName: localisedText,
  topicIcon: z.enum(TOPIC_ICONS),
  deskName: localisedText,
  requestedAt: instant,
  needs: needsView,
};
