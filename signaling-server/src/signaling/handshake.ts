import type { ErrorCode } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { handshake, PROTOCOL_VERSION } from '@madoguchi/protocol';
import { z } from 'zod';
import type { Identity } from '../services/identity.ts';
import { asKiosk, asStaff } from '../services/identity.ts';
import type { Identified } from './connection.ts';

/** The version is looked at before anything else, so that an older client gets a readable refusal. */
const version = z.looseObject({ protocol: z.int().nonnegative() });

/**
 * Decides who a new connection is. Refuses with `CLIENT_TOO_OLD`, `SERVER_TOO_OLD`,
 * `KIOSK_NOT_ENROLLED`, `NOT_SIGNED_IN` or `BAD_REQUEST`.
 */
export async function identify(
  auth: unknown,
  cookieHeader: string | undefined,
  identity: Identity,
): Promise<Identified> {
  const { protocol } = orRefuse(version, auth);
  if (protocol < PROTOCOL_VERSION) throw new AppError('CLIENT_TOO_OLD');
  if (protocol > PROTOCOL_VERSION) throw new AppError('SERVER_TOO_OLD');
  const { as } = orRefuse(handshake, auth);
  if (as === 'kiosk') {
    const kiosk = identity.kiosk(cookieHeader);
    if (kiosk === null) throw new AppError('KIOSK_NOT_ENROLLED');
    return asKiosk(kiosk);
  }
  const staff = await identity.staff(cookieHeader);
  if (staff === null) throw new AppError('NOT_SIGNED_IN');
  return asStaff(staff);
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
