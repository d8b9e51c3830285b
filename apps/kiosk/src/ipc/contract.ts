import { z } from 'zod';
import type { ChannelName } from './channels.ts';

interface ChannelContract {
  readonly request: z.ZodType<unknown[]>;
  readonly response: z.ZodType;
}

/** What each channel takes and gives back; the main process parses both, exactly once. */
export const contract = {
  /** The page says that a visit is over; answered when nothing of it is left on the device. */
  visitEnded: { request: z.tuple([]), response: z.void() },
} as const satisfies Record<ChannelName, ChannelContract>;

type Contract = typeof contract;

/** The main process' side of every channel. */
export type ChannelHandlers = {
  readonly [Name in ChannelName]: (
    ...request: z.infer<Contract[Name]['request']>
  ) => Promise<z.infer<Contract[Name]['response']>>;
};
