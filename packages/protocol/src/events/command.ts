import { z } from 'zod';

/**
 * How long an outbox may hold a command whose effect it does not know, in milliseconds. The server
 * keeps its answers for longer than that, so that a command which comes late is not done twice.
 */
export const COMMAND_KEPT_MS = 7 * 24 * 60 * 60_000;

/**
 * A command: the client makes `commandId` once per press. However often it is sent, it has one effect
 * and one answer; the server keeps the answer for longer than `COMMAND_KEPT_MS`.
 */
export const command = <T extends z.ZodRawShape>(fields: T) =>
  z.strictObject({ commandId: z.uuid(), ...fields });
