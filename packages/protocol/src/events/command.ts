import { z } from 'zod';

/**
 * A command: the client makes `commandId` once per press. However often it is sent, it has one effect
 * and one answer; the server keeps the answer for a day.
 */
export const command = <T extends z.ZodRawShape>(fields: T) =>
  z.strictObject({ commandId: z.uuid(), ...fields });
