import { MOST_BLOCKS, SUMMARY_FIELDS, SUMMARY_PARTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { day, id, label, localisedText, nothing, text } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const eachPart = <Part extends z.ZodType>(part: Part) =>
  Object.fromEntries(SUMMARY_PARTS.map((name) => [name, part])) as Record<
    (typeof SUMMARY_PARTS)[number],
    Part
  >;

/** What was chosen, by the ids of blocks of the topic, and what was written besides. */
const writtenPart = z.strictObject({
  blocks: z.array(id).max(MOST_BLOCKS),
  text: text(TEXTS.summaryText),
});

/** What changed; what is not there stays. */
const changes = z.strictObject({ ...eachPart(writtenPart), day: day.nullable() }).partial();

const readPart = z.strictObject({
  blocks: z.array(z.strictObject({ id, text: localisedText })).readonly(),
  text: label,
});

const revision = z.int().nonnegative();

const consultation = { consultationId: id };

/** Events about what a resident takes along of a talk. */
export const summaryEvents = {
  /**
   * Keeps what changed; field by field the newest wins. Sent a moment after somebody has stopped typing, as a draft is.
   */
  'summary.keep': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: command({ ...consultation, changes }),
    ack: z.strictObject({ revision }),
  },
  /** Asked at the beginning, and whenever the view says that somebody else has written. */
  'summary.read': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: z.strictObject(consultation),
    ack: z.strictObject({
      revision,
      fields: z.strictObject({ ...eachPart(readPart), day: day.nullable() }),
      /** Who wrote a field last: `null` for whoever asks. */
      edits: z.partialRecord(
        z.enum(SUMMARY_FIELDS),
        z.strictObject({ revision, byName: label.nullable() }),
      ),
    }),
  },
  /** Puts it on the resident's screen, or takes it away. */
  'summary.show': {
    action: 'summary.show',
    about: aboutConsultation,
    data: command({ ...consultation, isShown: z.boolean() }),
    ack: nothing,
  },
  /** The kiosk has closed it; after the call it is gone from there. */
  'summary.close': {
    action: 'summary.close',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
