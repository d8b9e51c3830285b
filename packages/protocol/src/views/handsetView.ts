import { HANDSET_ENDINGS, LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { label } from '../primitives.ts';
import { presentPerson } from './shared.ts';
import { summaryView } from './summaryView.ts';

const facts = {
  consultationId: label,
  language: z.enum(LANGUAGES),
  /** Whether the resident is held, or waits for somebody else: nobody reads what is written. */
  held: z.boolean(),
  /** Who is in the call; nobody while the resident waits. */
  present: z.array(presentPerson).max(8),
};

/** The view of the resident's phone: no topic and no ticket, as others may look over a shoulder. */
export const handsetView = z.discriminatedUnion('stage', [
  /** Typing and paper, beside the kiosk. */
  z.strictObject({ ...facts, stage: z.literal('joined') }),
  /** Sound and picture of the call are being put on it; the kiosk has the call until they are. */
  z.strictObject({ ...facts, stage: z.literal('moving') }),
  /** The call is here, and nothing of it at the kiosk. */
  z.strictObject({
    ...facts,
    stage: z.literal('carried'),
    /** Whether the resident stands in a queue again. */
    waiting: z.boolean(),
    /** What the specialist shows of the summary now. */
    summary: summaryView.nullable(),
  }),
  /** The reason, and to a phone that had the call what its resident takes along: it is kept nowhere. */
  z.strictObject({
    stage: z.literal('over'),
    because: z.enum(HANDSET_ENDINGS),
    summary: summaryView.nullable(),
  }),
]);

export type HandsetView = z.infer<typeof handsetView>;
