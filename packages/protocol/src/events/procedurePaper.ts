import { LANGUAGES, PAGE_LIMITS } from '@madoguchi/domain';
import { z } from 'zod';
import { id } from '../primitives.ts';
import type { ClientEvent } from './event.ts';
import { aboutProcedure } from './procedure.ts';

/** What is printed of a procedure: the ward's form as it was submitted, or the receipt for the resident. */
export const PROCEDURE_PAPERS = ['form', 'receipt'] as const;
export type ProcedurePaper = (typeof PROCEDURE_PAPERS)[number];

/** More than the longest form with all its further sheets. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_CHARACTERS = 4 * Math.ceil(PAGE_LIMITS.chunkBytes / 3);

/** Events about what is printed of procedures, at the place where they are filled in. */
export const procedurePaperEvents = {
  /**
   * A chunk of a PDF (`PAGE_LIMITS.chunkBytes` each but the last), or that it is still being made: then it is asked for
   * again a moment later. Refused with `WRONG_STATE` for the form of what is not submitted. That a form is read is an
   * entry of the log.
   */
  'procedure.paper': {
    action: 'procedure.print',
    about: aboutProcedure,
    data: z.strictObject({
      procedureId: id,
      paper: z.enum(PROCEDURE_PAPERS),
      language: z.enum(LANGUAGES),
      chunk: z
        .int()
        .min(0)
        .max(Math.ceil(MOST_BYTES / PAGE_LIMITS.chunkBytes)),
    }),
    ack: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('making') }),
      z.strictObject({
        state: z.literal('made'),
        /** Bytes of the whole. */
        size: z.int().min(1).max(MOST_BYTES),
        /** SHA-256 of the whole, in hexadecimal. */
        digest: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.base64().max(MOST_CHARACTERS),
      }),
    ]),
  },
} as const satisfies Record<string, ClientEvent>;
