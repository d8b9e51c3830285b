import { DOCUMENT_LIMITS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id } from '../primitives.ts';
import { seat } from '../views/shared.ts';
import type { ClientEvent } from './event.ts';

const sequence = z.int().nonnegative();
const consultation = { consultationId: id };
/** The document of one type that a consultation has. */
const document = { ...consultation, document: id };
/** What it is the type of the document says, and checks; its size the server bounds. */
const anything = z.unknown();

/** One operation in its place in the order. */
const documentEntry = z.strictObject({
  sequence: sequence.positive(),
  by: seat,
  clientId: z.uuid(),
  clientSequence: sequence.positive(),
  operation: anything,
});

/**
 * Events about what is drawn and typed together that clients send. They are no commands: nothing of
 * them is stored, and what makes a repeated one harmless is the number of each operation.
 */
export const documentEvents = {
  /**
   * The document as it is now, or what was missed since `known`. Refused with `NOT_FOUND` (no such
   * type) and `WRONG_STATE` (no seat, or held); `document.stale` says when to ask again.
   */
  'document.open': {
    action: 'document.use',
    about: aboutConsultation,
    data: z.strictObject({
      ...document,
      /** Made by the page once; its operations have numbers of their own. */
      clientId: z.uuid(),
      known: z.strictObject({ epoch: id, sequence }).nullable(),
    }),
    ack: z.strictObject({
      /** Another one than before: the server has begun the document anew. */
      epoch: id,
      /** The own seat. */
      by: seat,
      /** The last of this page's numbers that has had its effect. */
      taken: sequence,
      /** Where what was missed is not all there any more, or nothing was known. */
      snapshot: z.strictObject({ state: anything, sequence }).nullable(),
      entries: z.array(documentEntry).max(DOCUMENT_LIMITS.logEntries),
    }),
  },
  /**
   * Operations in the order in which they were made. What had its effect before is passed over. At
   * the first that is refused (`TOO_LARGE`, `BAD_REQUEST`) it stops; those before it have had theirs.
   * Beyond the party's budget all of it is refused with `TOO_MANY_REQUESTS`, and with `RESIDENT_HELD` in a document
   * in which nobody writes while the resident is held.
   */
  'document.send': {
    action: 'document.use',
    about: aboutConsultation,
    data: z.strictObject({
      ...document,
      clientId: z.uuid(),
      operations: z
        .array(z.strictObject({ clientSequence: sequence.positive(), operation: anything }))
        .min(1)
        .max(DOCUMENT_LIMITS.messageOperations),
    }),
    /** The last in the order; the entries up to it were sent before this answer. */
    ack: z.strictObject({ sequence }),
  },
} as const satisfies Record<string, ClientEvent>;

/** Events about what is drawn and typed together that the server sends. */
export const documentNotices = {
  'document.entries': z.strictObject({
    ...document,
    epoch: id,
    entries: z.array(documentEntry).min(1).max(DOCUMENT_LIMITS.messageOperations),
  }),
  /** Takes part again, or from now on: something of any document may have been missed. */
  'document.stale': z.strictObject(consultation),
} as const;
