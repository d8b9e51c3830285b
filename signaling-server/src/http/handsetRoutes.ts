import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { HandsetEntry } from '../services/handsets/handsetEntry.ts';
import { bindRoute } from './bindRoute.ts';
import { addressOf } from './device.ts';
import { guessLimit } from './guards.ts';

const WRONG_CODES = 10;

/** How a resident's phone joins a call; nothing at all where phones cannot reach this server. */
export function handsetRoutes({ handsetEntry }: { handsetEntry: HandsetEntry | null }): Router {
  const router = Router();
  if (handsetEntry === null) return router;
  router.post(routes.handsetArrival.path, guessLimit(WRONG_CODES));
  bindRoute(router, 'handsetArrival', async ({ body, request, response }) => {
    const { answer, cookie } = await handsetEntry.arrive(body.code, addressOf(request));
    response.append('set-cookie', cookie);
    return answer;
  });
  bindRoute(router, 'handsetLeave', async ({ request, response }) => {
    const cookie = await handsetEntry.leave(request.headers.cookie, addressOf(request));
    response.append('set-cookie', cookie);
    return {};
  });
  return router;
}
