import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import { bindGuarded } from './bindRoute.ts';
import { guessLimit, type Guard } from './guards.ts';
import { cleared, type SessionServices } from './sessionRoutes.ts';

const WRONG_PROOFS = 10;

/** What somebody does with their own account, signed in; needed also while a factor is missing. */
export function accountRoutes(guard: Guard & { readonly sessions: SessionServices }): Router {
  const { ownAccount, ownKeys, signIns } = guard.sessions;
  const router = Router();
  bindGuarded(router, guard, 'signOutEverywhere', async ({ request, response, staff, caller }) =>
    cleared(
      response,
      await signIns.signOutEverywhere(staff.id, caller.from, request.headers.cookie),
    ),
  );
  for (const name of ['startTotp', 'confirmTotp', 'newRecoveryCodes', 'changePassword'] as const) {
    router.post(routes[name].path, guessLimit(WRONG_PROOFS));
  }
  bindGuarded(router, guard, 'startTotp', ({ body, session, caller }) =>
    ownAccount.startTotp(session, body.password, caller.from),
  );
  bindGuarded(router, guard, 'confirmTotp', ({ body, session, caller }) =>
    ownAccount.confirmTotp(session, body.code, caller.from),
  );
  bindGuarded(router, guard, 'newRecoveryCodes', ({ body, session, caller }) =>
    ownAccount.newRecoveryCodes(session, body.password, caller.from),
  );
  bindGuarded(router, guard, 'changePassword', ({ body, session, caller }) =>
    ownAccount.changePassword(session, body, caller.from),
  );
  bindGuarded(router, guard, 'setKeys', ({ body, session, caller }) =>
    ownKeys.set(session, body, caller),
  );
  return router;
}
