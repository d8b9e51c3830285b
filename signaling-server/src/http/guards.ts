import type { Action, StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { OpenSession } from '../ports/accounts.ts';
import type { Access, Asker } from '../services/access/access.ts';
import { asStaff, type Identity } from '../services/accounts/identity.ts';
import { addressOf } from './device.ts';

/**
 * Refuses a change that comes from another site. Browsers send `Origin` with every request that is
 * not a plain read; one that is missing there is not from a page of ours.
 */
export function sameOrigin(allowed: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const origin = request.headers.origin;
    if (!reads && (origin === undefined || !allowed.includes(origin))) {
      throw new AppError('ORIGIN_NOT_ALLOWED');
    }
    next();
  };
}

/** Slows down whoever guesses passwords or codes: `limit` tries a minute from one address. */
export const guessLimit = (limit: number): RequestHandler =>
  limitAMinute({ limit, skipSuccessfulRequests: true });

/** Refuses more than `limit` requests a minute from one address. */
export const askLimit = (limit: number): RequestHandler => limitAMinute({ limit });

function limitAMinute(what: {
  readonly limit: number;
  readonly skipSuccessfulRequests?: boolean;
}): RequestHandler {
  return rateLimit({
    ...what,
    windowMs: 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError('TOO_MANY_REQUESTS');
    },
  });
}

/** Somebody who was let through to a route that needs a right. */
export interface Allowed {
  readonly staff: StaffMember;
  readonly session: OpenSession;
  readonly caller: Asker;
}

/** What the guard asks. */
export interface Guard {
  readonly identity: Pick<Identity, 'staff' | 'whyNobody'>;
  readonly access: Access;
  /** What somebody has yet to set up before they may do anything else; `null` when nothing. */
  requiredFactor(staff: StaffMember): Promise<'totp' | 'passkey' | null>;
}

/**
 * Lets through who is signed in and may do this by the one table. Refuses with `NOT_SIGNED_IN` (or how the session ended),
 * `NOT_ALLOWED`, or `SECOND_FACTOR_NEEDED` for everything but setting that factor up.
 */
export async function allowedStaff(
  { identity, access, requiredFactor }: Guard,
  request: Request,
  action: Action,
): Promise<Allowed> {
  const from = addressOf(request);
  const signedIn = await identity.staff(request.headers.cookie);
  if (signedIn === null) {
    const why = await identity.whyNobody(request.headers.cookie);
    return access.deny({ actor: { kind: 'anonymous' }, from }, action, why);
  }
  const caller: Asker = { actor: asStaff(signedIn.staff), from };
  access.check(caller, action);
  if (action !== 'account.manage' && (await requiredFactor(signedIn.staff)) !== null) {
    return access.deny(caller, action, 'SECOND_FACTOR_NEEDED');
  }
  return { ...signedIn, caller };
}
