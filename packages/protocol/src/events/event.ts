import type { z } from 'zod';
import type { Guarded } from '../entry.ts';

/** An event of a client: the action it needs the right to, its data, and its answer. */
export type ClientEvent = Guarded & {
  readonly data: z.ZodType;
  readonly ack: z.ZodType;
  /** Of an event that answers an offer: which one. Whoever is too late with it was not trespassing. */
  readonly offer?: (data: never) => string;
  /** The code for what does not fit `data`, where it is not that of `misfitCode`. */
  readonly misfit?: 'BAD_MEDIA_PARAMETERS';
};
