import type { StaffMember } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { Accounts } from '../ports/accounts.ts';
import type { Database } from '../ports/store.ts';
import type { Identity } from '../services/identity.ts';
import { bindRoute } from './bindRoute.ts';
import { guessLimit } from './guards.ts';

const SIGN_IN_TRIES_A_MINUTE = 10;

/** Signing in and out at a console. */
export function sessionRoutes(parts: {
  db: Database;
  accounts: Accounts;
  identity: Identity;
}): Router {
  const router = Router();
  const show = (staff: StaffMember | null) => {
    if (staff === null) throw new AppError('NOT_SIGNED_IN');
    return { staffId: staff.id, displayName: staff.displayName, role: staff.role };
  };
  router.post(routes.signIn.path, guessLimit(SIGN_IN_TRIES_A_MINUTE));
  bindRoute(router, 'signIn', async ({ body, response }) => {
    const { staffId, cookies } = await parts.accounts.signIn(body.username, body.password);
    const staff = show(parts.db.read((stores) => stores.staff.get(staffId)));
    response.append('set-cookie', [...cookies]);
    return staff;
  });
  bindRoute(router, 'session', async ({ request }) =>
    show(await parts.identity.staff(request.headers.cookie)),
  );
  bindRoute(router, 'signOut', async ({ request, response }) => {
    response.append('set-cookie', [
      ...(await parts.accounts.signOut(request.headers.cookie ?? '')),
    ]);
    return {};
  });
  return router;
}
