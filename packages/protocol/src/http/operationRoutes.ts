import { z } from 'zod';
import { label } from '../primitives.ts';
import type { Route } from './route.ts';

const health = z.strictObject({ status: z.enum(['ok', 'unavailable']) });

/** The routes for operating the server. */
export const operationRoutes = {
  health: {
    method: 'get',
    path: '/healthz',
    summary: 'Whether the process runs.',
    response: health,
  },
  ready: {
    method: 'get',
    path: '/readyz',
    summary: 'Whether the database and a media worker can serve.',
    response: health,
    alsoStatus: { '503': 'Not now.' },
  },
  metrics: {
    method: 'get',
    path: '/metrics',
    summary: 'Prometheus metrics; from loopback, or with the metrics token.',
    response: z.string(),
    contentType: 'text/plain',
  },
  openapi: {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document.',
    response: z.looseObject({ openapi: z.string() }),
  },
  meta: {
    method: 'get',
    path: '/api/meta',
    summary: 'Versions, whether this is demo data, and which ways there are to sign in.',
    response: z.strictObject({
      version: label,
      protocol: z.int(),
      demo: z.boolean(),
      /** The first admin has yet to be made, with the setup code of the server's terminal. */
      needsSetUp: z.boolean(),
      /** Name of the ward's single sign-on; `null` when there is none. */
      singleSignOn: label.nullable(),
    }),
  },
} as const satisfies Record<string, Route>;
