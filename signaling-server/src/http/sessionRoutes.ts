import { routes } from '@madoguchi/protocol';
import { Router, type Response } from 'express';
import type { Accounts, WithCookies } from '../ports/accounts.ts';
import type { Database } from '../ports/store.ts';
import type { OwnAccount } from '../services/accounts/ownAccount.ts';
import type { OwnKeys } from '../services/accounts/ownKeys.ts';
import type { OwnPasskeys } from '../services/accounts/ownPasskeys.ts';
import type { SetUp } from '../services/accounts/setUp.ts';
import type { SignIns } from '../services/accounts/signIns.ts';
import { bindRoute } from './bindRoute.ts';
import { addressOf, deviceOf } from './device.ts';
import { guessLimit } from './guards.ts';

/**
 * Wrong tries a minute from one address. More than an account's own ten, so that a locked name is
 * told that it is locked; few enough that one address cannot lock names by the hundred.
 */
const WRONG_SIGN_INS = 30;
const WRONG_LINKS = 10;

/** What the routes of sign-in and account work on. */
export interface SessionServices {
  readonly signIns: SignIns;
  readonly ownAccount: OwnAccount;
  readonly ownKeys: OwnKeys;
  readonly ownPasskeys: OwnPasskeys;
  readonly setUp: SetUp;
}

/** Signing in and out at a console, the first admin, and one-time links. */
export function sessionRoutes(parts: {
  db: Database;
  accounts: Accounts;
  sessions: SessionServices;
}): Router {
  const { signIns } = parts.sessions;
  const router = Router();
  router.post(routes.signIn.path, guessLimit(WRONG_SIGN_INS));
  bindRoute(router, 'signIn', async ({ body, request, response }) =>
    answered(response, await signIns.signIn(body, deviceOf(request), request.headers.cookie)),
  );
  router.post(routes.secondFactor.path, guessLimit(WRONG_SIGN_INS));
  bindRoute(router, 'secondFactor', async ({ body: { method, code }, request, response }) => {
    const { cookie } = request.headers;
    return answered(response, await signIns.complete(method, code, deviceOf(request), cookie));
  });
  bindRoute(router, 'session', ({ request }) => signIns.session(request.headers.cookie));
  bindRoute(router, 'extend', ({ request }) => signIns.extend(request.headers.cookie));
  bindRoute(router, 'signOut', async ({ request, response }) =>
    cleared(response, await signIns.signOut(addressOf(request), request.headers.cookie)),
  );
  bindSignInRoutes(router, parts);
  return router;
}

/** The ways in that are used once. */
function bindSignInRoutes(
  router: Router,
  { db, accounts, sessions }: { db: Database; accounts: Accounts; sessions: SessionServices },
): void {
  const { signIns, setUp } = sessions;
  router.post(routes.setUp.path, guessLimit(WRONG_LINKS));
  bindRoute(router, 'setUp', async ({ body: { code, ...who }, request, response }) => {
    const device = deviceOf(request);
    const done = await setUp.firstAdmin(code, who, device);
    return answered(response, await signIns.opened(done, 'setUp', device, request.headers.cookie));
  });
  router.post(routes.lookAtInvitation.path, guessLimit(WRONG_LINKS));
  bindRoute(router, 'lookAtInvitation', async ({ body }) => {
    const { staffId, username } = await accounts.invitee(body.token);
    const staff = db.read((stores) => stores.staff.get(staffId));
    return { displayName: staff?.displayName ?? '', username };
  });
  router.post(routes.acceptInvitation.path, guessLimit(WRONG_LINKS));
  bindRoute(router, 'acceptInvitation', async ({ body, request, response }) => {
    const { cookie } = request.headers;
    const device = deviceOf(request);
    return answered(
      response,
      await signIns.acceptInvitation(body.token, body.password, device, cookie),
    );
  });
}

function answered<T>(response: Response, { answer, cookies }: { answer: T } & WithCookies): T {
  response.append('set-cookie', [...cookies]);
  return answer;
}

/** Passes on the values that clear what a browser has kept. */
export function cleared(response: Response, { cookies }: WithCookies): Record<string, never> {
  response.append('set-cookie', [...cookies]);
  return {};
}
