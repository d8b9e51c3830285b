import type { Route, RouteBody, RouteName, RouteResponse } from '@madoguchi/protocol';
import { routes } from '@madoguchi/protocol';
import { AppError } from '@madoguchi/domain';
import type { Request, Response, Router } from 'express';

/** What a handler gets: the parsed body, and the exchange for cookies. */
export interface Exchange<N extends RouteName> {
  readonly body: RouteBody<N>;
  readonly request: Request;
  readonly response: Response;
}

/**
 * Binds a handler to a route of the protocol: parses the body once, answers with what the handler
 * returns, and lets the error handler answer for everything else. There is no other way to add a
 * route, so the OpenAPI document cannot miss one.
 */
export function bindRoute<N extends RouteName>(
  router: Router,
  name: N,
  handler: (exchange: Exchange<N>) => RouteResponse<N> | Promise<RouteResponse<N>>,
): void {
  const route = routes[name];
  router[route.method](route.path, async (request, response) => {
    const body = parseBody(name, request.body);
    const answer = await handler({ body, request, response });
    if (typeof answer === 'string') response.type('text/plain').send(answer);
    else response.json(answer);
  });
}

function parseBody<N extends RouteName>(name: N, body: unknown): RouteBody<N> {
  const route: Route = routes[name];
  if (route.body === undefined) return undefined as RouteBody<N>;
  const parsed = route.body.safeParse(body);
  if (!parsed.success) throw new AppError('BAD_REQUEST', { cause: parsed.error });
  return parsed.data as RouteBody<N>;
}
