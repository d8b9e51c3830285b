import { SUMMARY_FIELDS, type Summary } from '@madoguchi/domain';
import { z } from 'zod';
import { text } from '../../../state/columns.ts';

const part = z.object({
  blocks: z.array(z.object({ id: z.string(), text })),
  text: z.string(),
});

/** The stored form of a summary. */
export const summaryBody: z.ZodType<Summary> = z.object({
  id: z.string(),
  state: z.enum(['kept', 'over']),
  startedAt: z.int(),
  revision: z.int().positive(),
  place: z.union([
    z.object({ kind: z.enum(['written', 'shown', 'left']) }),
    z.object({ kind: z.literal('afterwards'), since: z.int() }),
  ]),
  fields: z.object({
    ...{ said: part, nextStep: part, papers: part, where: part, when: part, telephone: part },
    day: z.string().nullable(),
  }),
  edits: z.partialRecord(
    z.enum(SUMMARY_FIELDS),
    z.object({ staffId: z.string(), revision: z.int().positive() }),
  ),
});
