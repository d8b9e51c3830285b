import { CARD_TEXTS, HANDOFF_RETURN_REASONS } from '@madoguchi/domain';
import { z } from 'zod';

/* The stored form of a card in every state. */

const card = z.object({
  matter: z.string(),
  // Cards that were sent before protocol 6 do not say it.
  response: z.string().default(''),
  told: z.string(),
  promised: z.string(),
  papers: z.string(),
  toDeskId: z.string(),
  dueDay: z.string(),
});

const handoffFacts = {
  id: z.string(),
  consultationId: z.string(),
  purpose: z.enum(['transfer', 'followUp']),
  fromStaffId: z.string(),
  fromDeskId: z.string(),
  card,
  // Of cards of before all that was written went along.
  kept: z.partialRecord(z.enum(CARD_TEXTS), z.string()).default({}),
  // Sheets go along only since their resident is asked.
  procedureIds: z.array(z.string()).default([]),
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
    // What came back before protocol 6 was corrected on a screen alone.
    correction: card.nullable().default(null),
  }),
  z.discriminatedUnion('how', [
    z.object({ ...settledFacts, how: z.literal('done'), byStaffId }),
    z.object({ ...settledFacts, how: z.literal('withdrawn') }),
    settledEarlier,
  ]),
]);
