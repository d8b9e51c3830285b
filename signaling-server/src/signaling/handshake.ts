import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Handshake } from '@madoguchi/protocol';
import { handshake, PROTOCOL_VERSION } from '@madoguchi/protocol';
import { z } from 'zod';

/** The version is looked at before anything else, so that an older client gets a readable refusal. */
const version = z.looseObject({ protocol: z.int().nonnegative() });

/**
 * What a new connection says of itself; whether it is true comes next. Refuses with
 * `CLIENT_TOO_OLD`, `SERVER_TOO_OLD` or `BAD_REQUEST`.
 */
export function parseHandshake(auth: unknown): Handshake {
  const { protocol } = orRefuse(version, auth);
  if (protocol < PROTOCOL_VERSION) throw new AppError('CLIENT_TOO_OLD');
  if (protocol > PROTOCOL_VERSION) throw new AppError('SERVER_TOO_OLD');
  return orRefuse(handshake, auth);
}

/** Socket.IO passes `data` of a middleware's error on to the client; nothing else of it. */
export function asConnectError(error: unknown): Error & { data: { code: ErrorCode } } {
  const code = error instanceof AppError ? error.code : 'INTERNAL';
  return Object.assign(new Error(code), { data: { code } });
}

function orRefuse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('BAD_REQUEST', { cause: parsed.error });
  return parsed.data;
}
