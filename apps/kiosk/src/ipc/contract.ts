import { z } from 'zod';
import type { ChannelName } from './channels.ts';

/** What one channel takes and gives back; the main process parses both, exactly once. */
interface ChannelContract {
  readonly request: z.ZodType<unknown[]>;
  readonly response: z.ZodType;
}

/** A table of channels by their names. */
export type IpcContract = Readonly<Record<string, ChannelContract>>;

/**
 * What became of a print: it was given to the printer, there is none, or the printer refused it. That paper has run out
 * the system tells nobody.
 */
const PRINT_OUTCOMES = ['printed', 'noPrinter', 'failed'] as const;
export type PrintOutcome = (typeof PRINT_OUTCOMES)[number];

/** The channels of the shell. One more is an entry here, and its name in `CHANNELS`. */
export const contract = {
  /** The page says that a visit is over; answered when nothing of it is left on the device. */
  visitEnded: { request: z.tuple([]), response: z.void() },
  /** Prints the page as its print style sheet has it, on A4, at the default printer, without a dialog. */
  print: { request: z.tuple([]), response: z.enum(PRINT_OUTCOMES) },
} as const satisfies Record<ChannelName, ChannelContract>;

/** The same functions on both sides: what the page calls, and what the main process answers with. */
export type CallsOf<C extends IpcContract> = {
  readonly [Name in keyof C]: (
    ...request: z.infer<C[Name]['request']>
  ) => Promise<z.infer<C[Name]['response']>>;
};
