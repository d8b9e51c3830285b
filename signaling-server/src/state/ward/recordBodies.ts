import {
  CONTACT_KINDS,
  CONTACT_RESULTS,
  DAY_PARTS,
  HANDOFF_RETURN_REASONS,
  SPOKEN_LANGUAGES,
  STRATEGIES,
  SUPPORTS,
} from '@madoguchi/domain';
import { z } from 'zod';

/* The stored form of what accompanies consultations and of the rules of the queues. */

const handoffFacts = {
  id: z.string(),
  consultationId: z.string(),
  purpose: z.enum(['transfer', 'followUp']),
  fromStaffId: z.string(),
  fromDeskId: z.string(),
  card: z.object({
    matter: z.string(),
    told: z.string(),
    promised: z.string(),
    papers: z.string(),
    toDeskId: z.string(),
    dueDay: z.string(),
  }),
  sentAt: z.int(),
};
const byStaffId = z.string();
const warned = { remindedAt: z.int().nullable(), escalatedAt: z.int().nullable() };

const settledFacts = { ...handoffFacts, state: z.literal('settled'), settledAt: z.int() };

/**
 * Rows of an earlier version do not say how, and always name somebody. Whom the card of a transfer names
 * may have done nothing: it was settled in their name when its resident went on. Every other was settled by
 * whoever is named.
 */
const settledEarlier = z
  .object({ ...settledFacts, how: z.undefined().optional(), byStaffId })
  .transform(({ byStaffId: named, ...facts }) =>
    facts.purpose === 'transfer'
      ? { ...facts, how: 'withdrawn' as const }
      : { ...facts, how: 'done' as const, byStaffId: named },
  );

export const handoffBody = z.discriminatedUnion('state', [
  z.object({ ...handoffFacts, ...warned, state: z.literal('sent') }),
  z.object({
    ...handoffFacts,
    ...warned,
    state: z.literal('accepted'),
    byStaffId,
    acceptedAt: z.int(),
  }),
  z.object({
    ...handoffFacts,
    state: z.literal('returned'),
    byStaffId,
    returnedAt: z.int(),
    reason: z.enum(HANDOFF_RETURN_REASONS),
  }),
  z.discriminatedUnion('how', [
    z.object({ ...settledFacts, how: z.literal('done'), byStaffId }),
    z.object({ ...settledFacts, how: z.literal('withdrawn') }),
    settledEarlier,
  ]),
]);

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

const spans = z.array(z.object({ from: z.string(), until: z.string() }));

export const hoursBody = z.object({
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ward') }),
    z.object({ kind: z.literal('center'), centerId: z.string() }),
    z.object({ kind: z.literal('desk'), deskId: z.string() }),
  ]),
  week: z.object({
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
  }),
  openOnHolidays: z.boolean(),
  openAtYearEnd: z.boolean(),
  exceptions: z.array(z.object({ day: z.string(), spans, reason: z.string() })),
});

export const routingBody = z.object({
  topicId: z.string(),
  strategy: z.enum(STRATEGIES),
  namedStaffIds: z.array(z.string()),
  offerLimitMs: z.int(),
  otherBranchAfterMs: z.int(),
  headOfficeAfterMs: z.int(),
  choicesAfterMs: z.int(),
});

export const skillsBody = z.object({
  languages: z.array(z.enum(SPOKEN_LANGUAGES)),
  supports: z.array(z.enum(SUPPORTS)),
});
