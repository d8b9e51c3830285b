import { z } from 'zod';
import { label } from '../primitives.ts';
import type { Route } from './route.ts';

/** The public table of postal codes. */
export const townRoutes = {
  towns: {
    method: 'post',
    path: '/api/towns',
    summary:
      'The towns of a postal code, as addresses begin. What is asked for is in no address and no log; 120 questions a minute from one device.',
    body: z.strictObject({ postalCode: z.string().regex(/^\d{7}$/) }),
    response: z.strictObject({ towns: z.array(label).readonly() }),
  },
} as const satisfies Record<string, Route>;
