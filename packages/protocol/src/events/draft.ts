import { COME_BACK_REASONS, DRAFT_FIELDS, DRAFT_TEXT_LIMIT } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id, label } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** A text that is being written: it may say nothing yet, and may be too long yet for a record. */
const draftText = z.string().max(DRAFT_TEXT_LIMIT);
const texts = {
  matter: draftText,
  response: draftText,
  told: draftText,
  promised: draftText,
};

/** A card that is being written; a desk or a day that is not chosen yet is empty. */
const draftCard = z.strictObject({
  ...texts,
  papers: draftText,
  toDeskId: z.union([id, z.literal('')]),
  dueDay: z.union([z.iso.date(), z.literal('')]),
});

const draftFields = z.strictObject({
  settled: z.boolean().nullable(),
  comeBackNeeded: z.boolean().nullable(),
  reason: z.enum(COME_BACK_REASONS).nullable(),
  ...texts,
  card: draftCard.nullable(),
  handoffs: z.array(draftCard).max(10).readonly(),
});

const revision = z.int().nonnegative();

/** Who wrote a field last: `null` for whoever asks. */
const edit = z.strictObject({ revision, byName: label.nullable() });

/** Events about what is being written of a consultation. */
export const draftEvents = {
  /**
   * Keeps what changed; field by field the newest wins. Sent a moment after somebody stops typing, so that
   * neither a reload nor another computer nor a colleague who goes on loses a word.
   */
  'draft.keep': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: command({ consultationId: id, changes: draftFields.partial() }),
    ack: z.strictObject({ revision }),
  },
  /** Asked at the beginning, and whenever the view says that somebody else has written. */
  'draft.read': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: z.strictObject({ consultationId: id }),
    ack: z.strictObject({
      revision,
      fields: draftFields,
      edits: z.partialRecord(z.enum(DRAFT_FIELDS), edit),
    }),
  },
} as const satisfies Record<string, ClientEvent>;
