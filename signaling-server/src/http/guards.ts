import type { Action, StaffMember } from '@madoguchi/domain';
import { AppError, may } from '@madoguchi/domain';
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { asStaff, type Identity } from '../services/identity.ts';

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
export function guessLimit(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    handler: () => {
      throw new AppError('TOO_MANY_REQUESTS');
    },
  });
}

/** The signed-in member of staff who may do this; refuses `NOT_SIGNED_IN` or `NOT_ALLOWED`. */
export async function allowedStaff(
  identity: Identity,
  request: Request,
  action: Action,
): Promise<StaffMember> {
  const staff = await identity.staff(request.headers.cookie);
  if (staff === null) throw new AppError('NOT_SIGNED_IN');
  if (!may(asStaff(staff), action)) throw new AppError('NOT_ALLOWED');
  return staff;
}
