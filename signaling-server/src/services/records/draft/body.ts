import { COME_BACK_REASONS, DRAFT_FIELDS } from '@madoguchi/domain';
import { z } from 'zod';

/** In the place of the desk of a draft of before. */
export const DESK_OF_THEN = '';

const texts = {
  matter: z.string(),
  response: z.string(),
  told: z.string(),
  promised: z.string(),
};
const card = z.object({ ...texts, papers: z.string(), toDeskId: z.string(), dueDay: z.string() });

const part = {
  fields: z.object({
    settled: z.boolean().nullable(),
    comeBackNeeded: z.boolean().nullable(),
    reason: z.enum(COME_BACK_REASONS).nullable(),
    ...texts,
    card: card.nullable(),
    handoffs: z.array(card),
  }),
  edits: z.partialRecord(
    z.enum(DRAFT_FIELDS),
    z.object({ staffId: z.string(), revision: z.int().positive() }),
  ),
};

/** The stored form of a draft. */
export const draftBody = z.object({
  id: z.string(),
  state: z.enum(['kept', 'discarded']),
  startedAt: z.int(),
  revision: z.int().positive(),
  // Drafts of before do not say it: they are of whichever desk served the consultation then.
  deskId: z.string().default(DESK_OF_THEN),
  aside: z.record(z.string(), z.object(part)).default({}),
  ...part,
});
