import { QUIET_KINDS } from '@madoguchi/domain';
import { z } from 'zod';
import { label } from '../primitives.ts';

const count = z.int().nonnegative();

/** Visits that began, those of them beside which staff stood, and introductions. */
export const visitCounts = z.strictObject({ visits: count, helped: count, introductions: count });

/** The use of the kiosks of a center in this week, and in this one and the three before; and who of its staff helped. */
export const centerUse = z.strictObject({
  thisWeek: visitCounts,
  fourWeeks: visitCounts,
  /** Who has helped or introduced most first. */
  helpers: z
    .array(z.strictObject({ name: label, thisWeek: visitCounts, fourWeeks: visitCounts }))
    .max(50),
});

/** That the kiosks of one of my centers were quiet for two weeks; of which of them, and what was missing. */
export const quietView = z.strictObject({ district: label, kind: z.enum(QUIET_KINDS) });
