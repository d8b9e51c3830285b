import { COME_BACK_REASONS, DRAFT_FIELDS } from '@madoguchi/domain';
import { z } from 'zod';
import { draftCard, draftTexts, shownDraftCard, shownDraftTexts } from '../draftCard.ts';
import { aboutConsultation } from '../entry.ts';
import { id, label } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const choices = {
  settled: z.boolean().nullable(),
  comeBackNeeded: z.boolean().nullable(),
  reason: z.enum(COME_BACK_REASONS).nullable(),
};

/** What changed; what is not there stays. */
const changes = z
  .strictObject({
    ...choices,
    ...draftTexts,
    card: draftCard.nullable(),
    handoffs: z.array(draftCard).max(10).readonly(),
  })
  .partial();

const fields = z.strictObject({
  ...choices,
  ...shownDraftTexts,
  card: shownDraftCard.nullable(),
  handoffs: z.array(shownDraftCard).max(10).readonly(),
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
    data: command({ consultationId: id, changes }),
    ack: z.strictObject({ revision }),
  },
  /** Asked at the beginning, and whenever the view says that somebody else has written. */
  'draft.read': {
    action: 'consultation.writeUp',
    about: aboutConsultation,
    data: z.strictObject({ consultationId: id }),
    ack: z.strictObject({
      revision,
      fields,
      edits: z.partialRecord(z.enum(DRAFT_FIELDS), edit),
    }),
  },
} as const satisfies Record<string, ClientEvent>;
