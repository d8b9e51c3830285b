import { AMEND_REASONS, COME_BACK_REASONS } from '@madoguchi/domain';
import { z } from 'zod';

const today = z.object({
  settled: z.boolean(),
  comeBack: z.discriminatedUnion('needed', [
    z.object({ needed: z.literal(false) }),
    z.object({ needed: z.literal(true), reason: z.enum(COME_BACK_REASONS) }),
  ]),
  matter: z.string(),
  response: z.string(),
  told: z.string(),
  promised: z.string(),
});

/**
 * What was written up before protocol 6 had one note. It was asked for as 対応の内容, so that it is read as
 * 対応: a field of its own would be one that nobody can write any more. What it does not say stays empty.
 */
function asToday(outcome: unknown): unknown {
  if (typeof outcome !== 'object' || outcome === null || !('note' in outcome)) return outcome;
  const { note, ...rest } = outcome;
  return { ...rest, matter: '', response: note, told: '', promised: '' };
}

/** The stored form of what was written up, also as an earlier version stored it. */
const outcome = z.preprocess(asToday, today);

/** The stored form of who wrote a consultation up, and what. */
export const writtenUp = z.object({
  staffId: z.string(),
  outcome,
  // Records could not be corrected before protocol 6.
  amendments: z
    .array(
      z.object({
        staffId: z.string(),
        at: z.int(),
        reason: z.enum(AMEND_REASONS),
        before: outcome,
      }),
    )
    .default([]),
});
