import { z } from 'zod';
import { errorCode } from '../events/catalogue.ts';
import { auditRoutes } from './admin/auditRoutes.ts';
import { organisationRoutes } from './admin/organisationRoutes.ts';
import { peopleRoutes } from './admin/peopleRoutes.ts';
import { kioskRoutes } from './kioskRoutes.ts';
import { operationRoutes } from './operationRoutes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './sessionRoutes.ts';

export const errorBody = z.strictObject({ code: errorCode });

/** Every route there is. */
export const routes = {
  ...operationRoutes,
  ...sessionRoutes,
  ...kioskRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...auditRoutes,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
export type RouteResponse<N extends RouteName> = z.infer<(typeof routes)[N]['response']>;
export type RouteBody<N extends RouteName> = (typeof routes)[N] extends { body: infer B }
  ? B extends z.ZodType
    ? z.infer<B>
    : never
  : undefined;
