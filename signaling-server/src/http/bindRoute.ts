import type {
  GuardedRouteName,
  PublicRouteName,
  Route,
  RouteBody,
  RouteName,
  RouteResponse,
} from '@madoguchi/protocol';
import { misfitCode, routes } from '@madoguchi/protocol';
import { AppError } from '@madoguchi/domain';
import type { Request, Response, Router } from 'express';
import { checkEntry } from '../services/access/gate.ts';
import { formBody } from './formBody.ts';
import { allowedStaff, type Allowed, type Guard } from './guards.ts';

/** What a handler gets: the parsed body, and the exchange for cookies. */
export interface Exchange<N extends RouteName> {
  readonly body: RouteBody<N>;
  readonly request: Request;
  readonly response: Response;
}

/** What is only sent may well be what services keep as unchangeable. */
type Sent<T> = unknown extends T ? T : { readonly [K in keyof T]: Sent<T[K]> };
type Answer<N extends RouteName> = Sent<RouteResponse<N>> | Promise<Sent<RouteResponse<N>>>;

/**
 * Binds a handler to a route that is open to everybody: parses the body once, answers with what the
 * handler returns, and lets the error handler answer for everything else. Besides `bindGuarded`
 * there is no other way to add a route, so the OpenAPI document cannot miss one.
 */
export function bindRoute<N extends PublicRouteName>(
  router: Router,
  name: N,
  handler: (exchange: Exchange<N>) => Answer<N>,
): void {
  bind(router, name, async (request, response) =>
    handler({ body: parseBody(name, request.body), request, response }),
  );
}

/**
 * Binds a handler to a route that needs a right: who is signed in and may do its `action` gets
 * through, everybody else a refusal that is logged and audited. Where the route
 * is about a record, that one has to be within reach.
 */
export function bindGuarded<N extends GuardedRouteName>(
  router: Router,
  guard: Guard,
  name: N,
  handler: (exchange: Exchange<N> & Allowed) => Answer<N>,
): void {
  const route = routes[name];
  bind(router, name, async (request, response) => {
    // Who may not do this learns nothing of what a body should look like.
    const allowed = await allowedStaff(guard, request, route.action);
    const sent: unknown = request.body;
    const given = isForm(route) ? await formBody(route, request, response) : sent;
    const body = parseBody(name, given);
    await checkEntry(guard.access, allowed.caller, route, body);
    return handler({ body, request, response, ...allowed });
  });
}

function bind(
  router: Router,
  name: RouteName,
  serve: (request: Request, response: Response) => Promise<unknown>,
): void {
  const route: Route = routes[name];
  router[route.method](route.path, async (request, response) => {
    const answer = await serve(request, response);
    if (route.redirects) {
      response.redirect(303, String(answer));
      return;
    }
    if (answer instanceof File) {
      await sendFile(response, answer);
      return;
    }
    if (route.contentType === undefined) {
      response.json(answer);
      return;
    }
    response.type(`${route.contentType}; charset=utf-8`);
    if (route.contentType === 'text/csv') response.attachment(`${name}.csv`);
    response.send(String(answer));
  });
}

const isForm = (route: Route): boolean => route.isForm === true;

/**
 * Sends a file as something to be saved: its type is what its bytes have said, a browser guesses no other, and nothing
 * of it is run where it is opened.
 */
async function sendFile(response: Response, file: File): Promise<void> {
  response.attachment(file.name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_'));
  response.setHeader('content-type', file.type);
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.send(Buffer.from(await file.arrayBuffer()));
}

function parseBody<N extends RouteName>(name: N, body: unknown): RouteBody<N> {
  const route: Route = routes[name];
  if (route.body === undefined) return undefined as RouteBody<N>;
  const parsed = route.body.safeParse(body);
  if (!parsed.success) throw new AppError(misfitCode(parsed.error), { cause: parsed.error });
  return parsed.data as RouteBody<N>;
}
