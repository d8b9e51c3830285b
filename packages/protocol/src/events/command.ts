import { z } from 'zod';

/**
 * A command: the client makes `commandId` once per press. However often it is sent, it has one effect
 * and one answer; the server keeps the answer for a day. An event whose data are made here is a
 * command, and no other is, whatever its fields are called.
 */
export const command = <T extends z.ZodRawShape>(fields: T) =>
  Object.assign(z.strictObject({ commandId: z.uuid(), ...fields }), { isCommand: true } as const);

/** Data that `command` has made. */
export interface CommandSchema extends z.ZodType<{ readonly commandId: string }> {
  readonly isCommand: true;
}

/** Tells whether an event is a command. */
export const isCommand = (data: z.ZodType): data is CommandSchema => 'isCommand' in data;
