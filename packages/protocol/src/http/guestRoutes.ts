import { z } from 'zod';
import { instant, label, nothing } from '../primitives.ts';
import type { Route } from './route.ts';
import { linkToken } from './sessionRoutes.ts';

/** The lobby for somebody without an account who was asked to one consultation. */
export const guestRoutes = {
  /** Exchanges the token of the link for an HttpOnly cookie, for this consultation alone. */
  guestArrival: {
    method: 'post',
    path: '/api/guest',
    summary: 'Comes to the lobby of one consultation with a one-time link.',
    body: z.strictObject({ token: linkToken }),
    response: z.strictObject({ name: label, leadName: label, endsAt: instant }),
  },
  guestLeave: {
    method: 'delete',
    path: '/api/guest',
    summary: 'Leaves for good.',
    response: nothing,
  },
} as const satisfies Record<string, Route>;
