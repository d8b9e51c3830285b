import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import type { CalendarFeeds } from '../services/calendarFeeds/calendarFeeds.ts';
import { bindGuarded, bindRoute } from './bindRoute.ts';
import { guessLimit, type Guard } from './guards.ts';

/** A calendar knows its address; several behind one address of the network may have an ended one each. */
const WRONG_ADDRESSES_A_MINUTE = 30;

/** 予定表の配信: the feeds of somebody of staff, and what calendars read. */
export function calendarFeedRoutes(
  parts: Guard & { readonly calendarFeeds: CalendarFeeds },
): Router {
  const { calendarFeeds } = parts;
  const router = Router();
  bindGuarded(router, parts, 'calendarFeeds', ({ staff }) => ({
    feeds: [...calendarFeeds.offered(staff)],
  }));
  bindGuarded(router, parts, 'makeCalendarFeed', async ({ body, staff, caller }) => {
    const secret = await calendarFeeds.make(body.of, staff, caller);
    return { path: routes.calendarFeed.path.replace(':secret', secret) };
  });
  bindGuarded(router, parts, 'endCalendarFeed', async ({ body, staff, caller }) => {
    await calendarFeeds.end(body.of, staff, caller);
    return {};
  });
  router.get(routes.calendarFeed.path, guessLimit(WRONG_ADDRESSES_A_MINUTE));
  bindRoute(router, 'calendarFeed', ({ request, response }) => {
    response.setHeader('cache-control', 'private, no-store');
    return calendarFeeds.read(String(request.params['secret']));
  });
  return router;
}
