import { ROLES } from '@madoguchi/domain';
import { z } from 'zod';
import { errorCode } from '../events/catalogue.ts';
import { id, instant, label, nothing } from '../primitives.ts';

/** One HTTP route: the one place from which the server, its clients and the OpenAPI document are made. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Where it is not JSON. */
  readonly contentType?: string;
  /** Statuses besides 200 that carry the same body. */
  readonly alsoStatus?: Readonly<Record<string, string>>;
}

export const errorBody = z.strictObject({ code: errorCode });

const kiosk = z.strictObject({ kioskId: id, district: label });
const staff = z.strictObject({ staffId: id, displayName: label, role: z.enum(ROLES) });
const health = z.strictObject({ status: z.enum(['ok', 'unavailable']) });

/** Six groups of four would be hard to read aloud: eight characters without lookalikes. */
export const enrolmentCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-HJ-NP-Z2-9]{8}$/);

export const routes = {
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
    summary: 'Versions, and whether this is demo data.',
    response: z.strictObject({ version: label, protocol: z.int(), demo: z.boolean() }),
  },
  signIn: {
    method: 'post',
    path: '/api/session',
    summary: 'Signs a member of staff in; the session is an HttpOnly cookie.',
    body: z.strictObject({
      username: z.string().min(1).max(64),
      password: z.string().min(1).max(128),
    }),
    response: staff,
  },
  session: {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in.',
    response: staff,
  },
  signOut: {
    method: 'delete',
    path: '/api/session',
    summary: 'Signs out.',
    response: nothing,
  },
  enrolKiosk: {
    method: 'post',
    path: '/api/kiosk/enrolment',
    summary: 'Enrols this device with a one-time code; its token is an HttpOnly cookie.',
    body: z.strictObject({ code: enrolmentCode }),
    response: kiosk,
  },
  kiosk: {
    method: 'get',
    path: '/api/kiosk/enrolment',
    summary: 'Which kiosk this device is.',
    response: kiosk,
  },
  demoCenters: {
    method: 'get',
    path: '/api/kiosk/demo-centers',
    summary: 'With demo data only: the centers a browser may try the kiosk of.',
    response: z.strictObject({
      centers: z
        .array(z.strictObject({ id, district: label, branchName: label, model: z.boolean() }))
        .max(500),
    }),
  },
  demoEnrol: {
    method: 'post',
    path: '/api/kiosk/demo-enrolment',
    summary: 'With demo data only: enrols this browser as a kiosk of a center.',
    body: z.strictObject({ centerId: id }),
    response: kiosk,
  },
  issueCode: {
    method: 'post',
    path: '/api/admin/enrolment-codes',
    summary: 'Issues a one-time enrolment code for a kiosk of a center.',
    body: z.strictObject({ centerId: id }),
    response: z.strictObject({ code: enrolmentCode, expiresAt: instant }),
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
export type RouteResponse<N extends RouteName> = z.infer<(typeof routes)[N]['response']>;
export type RouteBody<N extends RouteName> = (typeof routes)[N] extends { body: infer B }
  ? B extends z.ZodType
    ? z.infer<B>
    : never
  : undefined;
