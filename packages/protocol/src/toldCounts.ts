import { z } from 'zod';

const count = z.int().nonnegative();

/** Counts as they may be told: with too few in all nothing but how many there are. */
export const toldCounts = <Kind extends string>(kinds: readonly Kind[]) =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('tooFew'), total: count }),
    z.strictObject({
      state: z.literal('told'),
      total: count,
      counts: z.record(z.enum(kinds), count),
    }),
  ]);
