import { z } from 'zod';
import { day, id } from '../../primitives.ts';
import type { Route } from '../route.ts';

const count = z.int().nonnegative();

/** Of how many weeks the load can be asked for at once: a year. */
export const MOST_LOAD_WEEKS = 53;

const range = {
  /** Any day of the first week. */
  fromDay: day,
  weeks: z.int().min(1).max(MOST_LOAD_WEEKS),
};
const asked = z.strictObject({
  place: z.strictObject({ kind: z.enum(['center', 'desk']), id }),
  ...range,
});

const hourLoad = z.strictObject({
  /** 0 from Monday 0:00 to 167. */
  hour: z.int().min(0).max(167),
  booked: count,
  walkIn: count,
  left: count,
  nobodyFree: count,
  closed: count,
});

/** The routes of 混み具合. */
export const loadRoutes = {
  load: {
    method: 'post',
    path: '/api/admin/load',
    action: 'organisation.manage',
    about: null,
    summary:
      'How many had booked, came without a booking and were not served at a place, by hour of the week; some weeks together.',
    body: asked,
    response: z.strictObject({ monday: day, hours: z.array(hourLoad).max(168) }),
  },
  exportLoad: {
    method: 'post',
    path: '/api/admin/load/export',
    action: 'organisation.manage',
    about: null,
    summary: 'The same as CSV (UTF-8 with BOM), safe to open in a spreadsheet.',
    body: asked,
    response: z.string(),
    contentType: 'text/csv',
  },
  whatIf: {
    method: 'post',
    path: '/api/admin/load/what-if',
    action: 'organisation.manage',
    about: null,
    summary:
      'How many more talks further hours of a desk would take, and how many who were not served they would have met; changes nothing.',
    body: z
      .strictObject({
        deskId: id,
        weekday: z.int().min(0).max(6),
        from: z.int().min(0).max(1440),
        until: z.int().min(0).max(1440),
        ...range,
      })
      .refine(({ from, until }) => from < until, { path: ['until'] }),
    response: z.strictObject({
      /** Talks that fit into such a day, without and with these hours. */
      before: count,
      after: count,
      /** Who was not served in these hours, and how many of them would have been met. */
      unmet: count,
      met: count,
    }),
  },
} as const satisfies Record<string, Route>;
