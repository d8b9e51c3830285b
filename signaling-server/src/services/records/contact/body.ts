import { CONTACT_KINDS, CONTACT_RESULTS, DAY_PARTS } from '@madoguchi/domain';
import { z } from 'zod';

/* The stored form of a request for contact in every state. */

const byStaffId = z.string();
const contactFacts = {
  id: z.string(),
  kind: z.enum(CONTACT_KINDS),
  kioskId: z.string(),
  centerId: z.string(),
  topicId: z.string(),
  deskId: z.string(),
  consultationId: z.string().nullable(),
  phone: z.string().nullable(),
  wish: z.object({ day: z.string(), part: z.enum(DAY_PARTS) }),
  requestedAt: z.int(),
};

export const contactBody = z.discriminatedUnion('state', [
  z.object({ ...contactFacts, state: z.literal('open') }),
  z.object({ ...contactFacts, state: z.literal('taken'), byStaffId, takenAt: z.int() }),
  z.object({
    ...contactFacts,
    state: z.literal('done'),
    byStaffId,
    doneAt: z.int(),
    result: z.enum(CONTACT_RESULTS),
  }),
]);
