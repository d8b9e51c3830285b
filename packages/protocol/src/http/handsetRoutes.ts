import { LANGUAGES } from '@madoguchi/domain';
import { z } from 'zod';
import { nothing } from '../primitives.ts';
import type { Route } from './route.ts';
import { linkToken } from './sessionRoutes.ts';

/** How the resident's own phone joins their consultation; there only where phones can reach this server. */
export const handsetRoutes = {
  /** Exchanges the code for an HttpOnly cookie, for this consultation alone. */
  handsetArrival: {
    method: 'post',
    path: '/api/handset',
    summary: 'Joins the call of a kiosk by the code that it shows, as the phone of its resident.',
    body: z.strictObject({ code: linkToken }),
    response: z.strictObject({ language: z.enum(LANGUAGES) }),
  },
  handsetLeave: {
    method: 'delete',
    path: '/api/handset',
    summary: 'Goes; the kiosk keeps the call.',
    response: nothing,
  },
} as const satisfies Record<string, Route>;
