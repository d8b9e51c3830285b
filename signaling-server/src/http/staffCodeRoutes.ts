import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { StaffCodes } from '../services/helpers/staffCodes.ts';
import { bindGuarded } from './bindRoute.ts';
import { guessLimit, type Guard } from './guards.ts';

const WRONG_PROOFS = 10;

/** The own staff code of somebody who helps at kiosks. */
export function staffCodeRoutes(guard: Guard & { readonly staffCodes: StaffCodes }): Router {
  const router = Router();
  bindGuarded(router, guard, 'staffCode', ({ session }) => guard.staffCodes.of(session));
  router.post(routes.drawStaffCode.path, guessLimit(WRONG_PROOFS));
  bindGuarded(router, guard, 'drawStaffCode', ({ body, session, caller }) =>
    guard.staffCodes.draw(session, body.password, caller),
  );
  return router;
}
