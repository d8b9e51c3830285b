import { z } from 'zod';

/**
 * An idempotent command: the client makes `commandId` once per press. However often it is sent, it has
 * one effect and one answer; the server keeps the answer for a day. Only an event whose data are made
 * here is a command, whatever its fields are called.
 */
export const command = <T extends z.ZodRawShape>(fields: T) =>
  Object.assign(z.strictObject({ commandId: z.uuid(), ...fields }), { isCommand: true } as const);

/** The schema of the data of a command. */
export interface CommandSchema extends z.ZodType<{ readonly commandId: string }> {
  readonly isCommand: true;
}

/** Whether an event is a command. */
export const isCommand = (data: z.ZodType): data is CommandSchema => 'isCommand' in data;
