import { AppError } from '@madoguchi/domain';
import { routes } from '@madoguchi/protocol';
import { Router, type Request, type Response } from 'express';
import type { Passkeys, WithCookies } from '../ports/accounts.ts';
import { bindGuarded, bindRoute } from './bindRoute.ts';
import { deviceOf } from './device.ts';
import { guessLimit, type Guard } from './guards.ts';
import type { SessionServices } from './sessionRoutes.ts';

const WRONG_PASSKEYS = 10;
const WRONG_PASSWORDS = 10;

/** The passkeys of the own account, and signing in with one. */
export function passkeyRoutes(
  parts: Guard & { readonly passkeys: Passkeys; readonly sessions: SessionServices },
): Router {
  const { passkeys } = parts;
  const { signIns, ownAccount, ownPasskeys } = parts.sessions;
  const router = Router();
  bindGuarded(router, parts, 'newPasskeyOptions', async ({ request, response, staff }) =>
    passedOn(response, await passkeys.newOptions(staff.id, originOf(request))),
  );
  bindGuarded(router, parts, 'addPasskey', async ({ body, request, session, caller }) => {
    await passkeys.add(session.staffId, body.name, body.response, request.headers.cookie);
    return ownAccount.passkeyAdded(session, caller.from);
  });
  bindGuarded(router, parts, 'passkeys', ({ session }) => ownPasskeys.list(session));
  router.post(routes.removePasskey.path, guessLimit(WRONG_PASSWORDS));
  bindGuarded(router, parts, 'removePasskey', ({ body, session, caller }) =>
    ownPasskeys.remove(session, body, caller),
  );
  bindRoute(router, 'passkeyOptions', async ({ request, response }) =>
    passedOn(response, await passkeys.options(originOf(request))),
  );
  router.post(routes.passkeySignIn.path, guessLimit(WRONG_PASSKEYS));
  bindRoute(router, 'passkeySignIn', async ({ body, request, response }) => {
    const [device, { cookie }] = [deviceOf(request), request.headers];
    const done = await signIns.proven('passkey', device, () =>
      passkeys.signIn(body.response, cookie, device),
    );
    const { answer, cookies } = await signIns.opened(done, 'passkey', device, cookie);
    response.append('set-cookie', [...cookies]);
    return answer;
  });
  return router;
}

/** Every request that changes something has an origin of ours: that was looked at before. */
function originOf(request: Request): string {
  const { origin } = request.headers;
  if (origin === undefined) throw new AppError('ORIGIN_NOT_ALLOWED');
  return origin;
}

function passedOn(
  response: Response,
  { options, cookies }: { readonly options: object } & WithCookies,
): Record<string, unknown> {
  response.append('set-cookie', [...cookies]);
  return { ...options };
}
