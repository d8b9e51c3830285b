import { z } from 'zod';
import { instant, label } from '../../primitives.ts';

/** What is known of the hash chain, as it was checked for this answer. */
export const chain = z.strictObject({
  state: z.enum(['intact', 'broken']),
  /** How many lines were checked, from the first on, and how many there are. */
  entries: z.int().nonnegative(),
  total: z.int().nonnegative(),
  checkedAt: instant,
  /** The first line that does not match, where the chain is broken. */
  brokenAt: z.int().positive().nullable(),
  /** The hash of the newest line, to be compared with the anchor that is kept elsewhere. */
  head: label,
});

export type ChainState = z.infer<typeof chain>;
