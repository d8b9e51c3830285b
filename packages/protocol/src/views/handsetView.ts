import { HANDSET_ENDINGS, LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { label } from '../primitives.ts';
import { presentPerson } from './shared.ts';

/** The view of the resident's phone: no topic and no ticket, as others may look over a shoulder. */
export const handsetView = z.discriminatedUnion('stage', [
  z.strictObject({
    stage: z.literal('joined'),
    consultationId: label,
    language: z.enum(LANGUAGES),
    /** Whether the resident is held, or waits for somebody else: nobody reads what is written. */
    held: z.boolean(),
    /** Who is in the call; nobody while the resident waits. */
    present: z.array(presentPerson).max(8),
  }),
  /** Only the reason. */
  z.strictObject({ stage: z.literal('over'), because: z.enum(HANDSET_ENDINGS) }),
]);

export type HandsetView = z.infer<typeof handsetView>;
