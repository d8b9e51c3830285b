import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { GuestLobby } from '../services/guests/guestLobby.ts';
import { bindRoute } from './bindRoute.ts';
import { addressOf } from './device.ts';
import { guessLimit } from './guards.ts';

const WRONG_LINKS = 10;

/** The lobby for somebody without an account who was asked to one consultation. */
export function guestRoutes({ guests }: { guests: GuestLobby }): Router {
  const router = Router();
  router.post(routes.guestArrival.path, guessLimit(WRONG_LINKS));
  bindRoute(router, 'guestArrival', async ({ body, request, response }) => {
    const { answer, cookie } = await guests.arrive(body.token, addressOf(request));
    response.append('set-cookie', cookie);
    return answer;
  });
  bindRoute(router, 'guestLeave', async ({ request, response }) => {
    const cookie = await guests.leave(request.headers.cookie, addressOf(request));
    response.append('set-cookie', cookie);
    return {};
  });
  return router;
}
