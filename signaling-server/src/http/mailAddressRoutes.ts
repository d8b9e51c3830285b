import { Router } from 'express';
import type { MailAddresses } from '../services/mail/mailAddresses.ts';
import { bindGuarded } from './bindRoute.ts';
import type { Guard } from './guards.ts';

/** Where somebody of staff is told of their bookings. */
export function mailAddressRoutes(
  parts: Guard & { readonly mailAddresses: MailAddresses },
): Router {
  const { mailAddresses } = parts;
  const router = Router();
  bindGuarded(router, parts, 'mailAddress', ({ staff }) => mailAddresses.of(staff.id));
  bindGuarded(router, parts, 'setMailAddress', async ({ body, staff, caller }) => {
    await mailAddresses.set(staff.id, body, caller);
    return {};
  });
  return router;
}
