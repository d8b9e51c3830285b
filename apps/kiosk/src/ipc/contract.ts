import { z } from 'zod';
import type { ChannelName } from './channels.ts';

interface ChannelContract {
  readonly request: z.ZodType<unknown[]>;
  readonly response: z.ZodType;
}

/** The request and response of each channel; the main process parses both, exactly once. */
export const contract = {
  /** A visit is over; answered when its data has been removed from the device. */
  visitEnded: { request: z.tuple([]), response: z.void() },
} as const satisfies Record<ChannelName, ChannelContract>;

type Contract = typeof contract;

/** The handlers of the main process. */
export type ChannelHandlers = {
  readonly [Name in ChannelName]: (
    ...request: z.infer<Contract[Name]['request']>
  ) => Promise<z.infer<Contract[Name]['response']>>;
};
