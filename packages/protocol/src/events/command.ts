import { z } from 'zod';

/**
 * How long an outbox may hold a command whose effect it does not know, in milliseconds. The server
 * keeps its answers for longer than that, so that a command which comes late is not done twice.
 */
export const COMMAND_KEPT_MS = 7 * 24 * 60 * 60_000;

/**
 * An idempotent command: the client makes `commandId` once per press. However often it is sent, it has
 * one effect and one answer; the server keeps the answer for longer than `COMMAND_KEPT_MS`. Only an event
 * whose data are made here is a command, whatever its fields are called.
 */
export const command = <T extends z.ZodRawShape>(fields: T) =>
  Object.assign(z.strictObject({ commandId: z.uuid(), ...fields }), { isCommand: true } as const);

/** The schema of the data of a command. */
export interface CommandSchema extends z.ZodType<{ readonly commandId: string }> {
  readonly isCommand: true;
}

/** Whether an event is a command. */
export const isCommand = (data: z.ZodType): data is CommandSchema => 'isCommand' in data;
