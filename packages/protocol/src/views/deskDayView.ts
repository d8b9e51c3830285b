import { TOPIC_STATES } from '@madoguchi/domain';
import { z } from 'zod';
import { day, instant, label, localisedText } from '../primitives.ts';

/** Something that an admin has changed and that concerns the desks of whoever asks. */
const change = z.strictObject({
  at: instant,
  /** Where a topic is offered, its papers and sentences, how it is routed, or opening hours. */
  what: z.enum(['state', 'guide', 'routing', 'hours']),
  /** `null` for opening hours, and for papers and sentences of the whole ward. */
  topicName: localisedText.nullable(),
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ward') }),
    z.strictObject({ kind: z.literal('center'), district: label }),
    z.strictObject({ kind: z.literal('desk'), name: localisedText }),
  ]),
  /** What a topic has become, and from which day on; `null` where that is not what changed, or was taken back. */
  state: z.enum(TOPIC_STATES).nullable(),
  since: day.nullable(),
});

/** The day of a member of staff: figures until now, and what has changed for their desks in the last seven days. */
export const deskDayView = z.strictObject({
  /** How long my consultations of today took from accept to the end of the write-up; `null` without any. */
  averageMinutes: z.int().positive().nullable(),
  /** Residents of today who came for one of my desks and talked to nobody. */
  unmet: z.int().nonnegative(),
  changes: z.array(change).max(20),
});

export type DeskDayView = z.infer<typeof deskDayView>;
export type DeskChange = z.infer<typeof change>;
