import { AppError } from '@madoguchi/domain';
import { Router } from 'express';
import { codeOf } from './errorHandler.ts';
import type { SingleSignOn } from '../ports/accounts.ts';
import { bindRoute } from './bindRoute.ts';
import { deviceOf } from './device.ts';
import type { SessionServices } from './sessionRoutes.ts';

const CONSOLE = '/console/';

/** To the ward's single sign-on and back; what is refused is said by the console's first screen. */
export function singleSignOnRoutes(parts: {
  readonly singleSignOn: SingleSignOn | null;
  readonly sessions: SessionServices;
}): Router {
  const { singleSignOn, sessions } = parts;
  const { signIns } = sessions;
  const router = Router();
  const provider = (): SingleSignOn => {
    if (singleSignOn === null) throw new AppError('NOT_FOUND');
    return singleSignOn;
  };
  const orSaid = (way: Promise<string>): Promise<string> =>
    way.catch((error: unknown) => `${CONSOLE}#refused=${codeOf(error)}`);

  bindRoute(router, 'singleSignOn', ({ response }) =>
    orSaid(
      provider()
        .begin()
        .then(({ location, cookies }) => {
          response.append('set-cookie', [...cookies]);
          return location;
        }),
    ),
  );
  bindRoute(router, 'singleSignOnReturn', async ({ request, response }) => {
    const { cookie } = request.headers;
    const device = deviceOf(request);
    const { complete } = provider();
    const query = new URL(request.url, 'http://localhost').search;
    const comeBack = async (): Promise<string> => {
      const done = await signIns.proven('sso', device, () => complete(query, cookie, device));
      const { cookies } = await signIns.opened(done, 'sso', device, cookie);
      response.append('set-cookie', [...cookies]);
      return CONSOLE;
    };
    return orSaid(comeBack());
  });
  return router;
}
