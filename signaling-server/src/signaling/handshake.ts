import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { z } from 'zod';
import type { ViewerKind } from './viewers/viewerKind.ts';

/** The version is looked at before anything else, so that an older client gets a readable refusal. */
const version = z.looseObject({ protocol: z.int().nonnegative() });
const introduction = z.looseObject({ as: z.string() });

/**
 * What a new connection says of itself, and what kind of viewer that is; whether it is true comes next. Refuses with
 * `CLIENT_TOO_OLD`, `SERVER_TOO_OLD` or `BAD_REQUEST`.
 */
export function parseHandshake(
  auth: unknown,
  kinds: readonly ViewerKind[],
): { readonly kind: ViewerKind; readonly said: unknown } {
  const { protocol } = orRefuse(version, auth);
  if (protocol < PROTOCOL_VERSION) throw new AppError('CLIENT_TOO_OLD');
  if (protocol > PROTOCOL_VERSION) throw new AppError('SERVER_TOO_OLD');
  const { as } = orRefuse(introduction, auth);
  const kind = kinds.find((each) => each.as === as);
  if (kind === undefined) throw new AppError('BAD_REQUEST');
  return { kind, said: orRefuse(kind.handshake, auth) };
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
