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
  // Opened by a person's browser: what is refused has to be a page and not a code.
  const goingTo = (way: (provider: SingleSignOn) => Promise<string>): Promise<string> =>
    (singleSignOn === null ? Promise.reject(new AppError('NOT_FOUND')) : way(singleSignOn)).catch(
      (error: unknown) => `${CONSOLE}#refused=${codeOf(error)}`,
    );

  bindRoute(router, 'singleSignOn', ({ response }) =>
    goingTo(async (provider) => {
      const { location, cookies } = await provider.begin();
      response.append('set-cookie', [...cookies]);
      return location;
    }),
  );
  bindRoute(router, 'singleSignOnReturn', ({ request, response }) =>
    goingTo(async (provider) => {
      const { cookie } = request.headers;
      const device = deviceOf(request);
      const query = new URL(request.url, 'http://localhost').search;
      const done = await signIns.proven('sso', device, () =>
        provider.complete(query, cookie, device),
      );
      const { cookies } = await signIns.opened(done, 'sso', device, cookie);
      response.append('set-cookie', [...cookies]);
      return CONSOLE;
    }),
  );
  return router;
}
