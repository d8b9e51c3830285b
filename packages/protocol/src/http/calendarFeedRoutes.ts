import { z } from 'zod';
import { id, instant, label, nothing } from '../primitives.ts';
import type { Route } from './route.ts';

/** Of whom a feed is: the own one, or that of a kiosk. */
const feedOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('kiosk'), kioskId: id }),
]);

/** The routes of calendar feeds. Rules: docs/spec/calendar-feeds.md. */
export const calendarFeedRoutes = {
  calendarFeeds: {
    method: 'get',
    path: '/api/calendar-feeds',
    action: 'calendar.share',
    about: null,
    summary: 'The feeds that the own account may make, and since when each has an address.',
    response: z.strictObject({
      feeds: z
        .array(
          z.strictObject({
            of: feedOf,
            /** The name of the kiosk with its center; empty for the own one. */
            name: label,
            madeAt: instant.nullable(),
          }),
        )
        .max(500),
    }),
  },
  makeCalendarFeed: {
    method: 'post',
    path: '/api/calendar-feeds',
    action: 'calendar.share',
    about: null,
    summary: 'Makes a new address of a feed, tells it this once, and ends the former one.',
    body: z.strictObject({ of: feedOf }),
    response: z.strictObject({ path: z.string() }),
  },
  endCalendarFeed: {
    method: 'post',
    path: '/api/calendar-feeds/ending',
    action: 'calendar.share',
    about: null,
    summary: 'Ends a feed: its address is good no more.',
    body: z.strictObject({ of: feedOf }),
    response: nothing,
  },
  calendarFeed: {
    method: 'get',
    path: '/calendar/:secret',
    summary: 'A feed as iCalendar (RFC 5545), for whoever has its address.',
    response: z.string(),
    contentType: 'text/calendar',
  },
} as const satisfies Record<string, Route>;
