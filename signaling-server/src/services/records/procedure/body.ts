import { TELL_BY, type FieldValue, type Procedure, type Seat } from '@madoguchi/domain';
import { z } from 'zod';

/* The stored form of a procedure in every state. */

const SEAT = /^(?:kiosk|(?:staff|guest):[\w-]{1,64})$/;
const seat = z.custom<Seat>((given) => typeof given === 'string' && SEAT.test(given));
/** What a value may be depends on its template; it was compared with it when it was written. */
const value = z.custom<FieldValue>((given) => given !== undefined && given !== null);
const revision = z.int().positive();

const facts = {
  id: z.string(),
  templateId: z.string(),
  templateVersion: z.int().positive(),
  consultationId: z.string(),
  ticket: z.string(),
  nowIn: z.string().nullable(),
  isShown: z.boolean(),
  centerId: z.string(),
  topicId: z.string(),
  deskId: z.string(),
  startedBy: z.string(),
  startedDeskId: z.string(),
  startedAt: z.int(),
  changedAt: z.int(),
  values: z.record(z.string(), value),
  files: z
    .record(z.string(), z.object({ keptAt: z.int(), digest: z.string(), bytes: z.int() }))
    // Before pictures were kept with it there was none.
    .default({}),
  revision,
  edits: z.record(z.string(), z.object({ by: seat, revision })),
  pages: z.record(z.string(), revision),
  confirmed: z.record(z.string(), revision),
  resumeCode: z.string(),
  resumeDay: z.string(),
  effort: z.object({
    residentFields: z.int(),
    specialistFields: z.int(),
    signatures: z.int(),
    // Bodies of before have no times.
    spentMs: z.int().default(0),
    openedAt: z.int().nullable().default(null),
    tookMs: z.int().nullable().default(null),
  }),
};

const signed = z.object({
  signature: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('drawn'), strokes: z.array(z.array(z.number())) }),
    z.object({ kind: z.literal('typed'), name: z.string() }),
  ]),
  signedAt: z.int(),
  revision,
  digest: z.string(),
});

const submitted = {
  ...facts,
  receiptNumber: z.string(),
  submittedAt: z.int(),
  dueDay: z.string(),
  signed: signed.nullable(),
};
const warned = { remindedAt: z.int().nullable(), escalatedAt: z.int().nullable() };
const accepted = { byStaffId: z.string(), acceptedAt: z.int() };
const reasons = z.array(z.object({ fieldId: z.string(), reason: z.string() }));

export const procedureBody: z.ZodType<Procedure> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('drafted') }),
  z.object({ ...facts, state: z.literal('confirmed'), confirmedAt: z.int() }),
  z.object({ ...facts, state: z.literal('signed'), signed }),
  z.object({
    ...submitted,
    ...warned,
    state: z.literal('submitted'),
    takenBy: z.string().nullable(),
  }),
  z.object({ ...submitted, ...warned, ...accepted, state: z.literal('accepted') }),
  z
    .object({
      ...submitted,
      ...warned,
      state: z.literal('returned'),
      byStaffId: z.string(),
      returnedAt: z.int(),
      returnedRevision: revision.optional(),
      reasons,
      tellBy: z.enum(TELL_BY),
    })
    // Bodies of before do not say what was sent back: what is mended counts from now on.
    .transform((p) => ({ ...p, returnedRevision: p.returnedRevision ?? p.revision })),
  z.object({
    ...submitted,
    ...accepted,
    state: z.literal('completed'),
    reference: z.string(),
    completedAt: z.int(),
  }),
  z.object({
    ...facts,
    state: z.literal('withdrawn'),
    withdrawnAt: z.int(),
    receiptNumber: z.string().nullable(),
  }),
]);
