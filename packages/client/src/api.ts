import { AppError } from '@madoguchi/domain';
import type {
  KioskRouteName,
  Route,
  RouteBody,
  RouteName,
  RouteResponse,
} from '@madoguchi/protocol';
import { errorBody, TIME_HEADER } from '@madoguchi/protocol';
import type { ServerClock } from './time/serverClock.ts';

/** A route without a body takes no second argument. */
type Body<N extends RouteName> = RouteBody<N> extends undefined ? [] : [body: RouteBody<N>];

/** The server's HTTP routes, or those of them that a page knows. */
export interface Api<Known extends RouteName = RouteName> {
  /** Rejects with `AppError`: the server's code, or `UNREACHABLE` when it gave no answer of its own. */
  call<N extends Known>(name: N, ...body: Body<N>): Promise<RouteResponse<N>>;
}

/** What a kiosk asks for. */
export type KioskApi = Api<KioskRouteName>;

const TIMEOUT_MS = 10_000;
/** For whatever has a file: a slow line takes this long for the largest. */
const FILE_TIMEOUT_MS = 180_000;

interface ApiOptions {
  /** The page's own origin unless given. */
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Learns the server's time from every answer. */
  readonly serverClock?: ServerClock;
}

/** Typed `fetch` over these routes of the protocol: a page gives those that it uses, and loads no others. */
export function createApi<Known extends RouteName>(
  routes: Readonly<Record<Known, Route>>,
  { baseUrl = '', fetch = globalThis.fetch.bind(globalThis), serverClock }: ApiOptions = {},
): Api<Known> {
  return {
    async call(name, ...[body]) {
      const route: Route = routes[name];
      const askedAt = serverClock?.device.elapsed() ?? 0;
      const response = await send(fetch, baseUrl, route, body);
      if (serverClock) hear(serverClock, response, askedAt);
      const content = await contentOf(response, route);
      if (!response.ok) {
        const refusal = errorBody.safeParse(content);
        throw new AppError(refusal.success ? refusal.data.code : 'UNREACHABLE');
      }
      const parsed = route.response.safeParse(content);
      if (!parsed.success) throw new AppError('INTERNAL', { cause: parsed.error });
      // The schema looked up by the route's name is the one that the response's type comes from.
      return parsed.data as RouteResponse<typeof name>;
    },
  };
}

async function send(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  route: Route,
  body: unknown,
): Promise<Response> {
  try {
    return await fetch(`${baseUrl}${route.path}`, {
      method: route.method.toUpperCase(),
      credentials: 'include',
      signal: AbortSignal.timeout(route.isForm || route.isFile ? FILE_TIMEOUT_MS : TIMEOUT_MS),
      ...sentBody(route, body),
    });
  } catch (error) {
    throw new AppError('UNREACHABLE', { cause: error });
  }
}

function sentBody({ isForm }: Route, body: unknown): RequestInit {
  if (body === undefined) return {};
  if (isForm) return { body: formOf(body as object) };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** A part for each field that has a value. */
function formOf(body: object): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(body)) {
    if (value instanceof Blob) form.append(field, value, 'file');
    else if (value !== null) form.append(field, String(value));
  }
  return form;
}

/** An answer that is not the server's own, but a proxy's, tells no time. */
function hear(serverClock: ServerClock, { headers }: Response, askedAt: number): void {
  const told = headers.get(TIME_HEADER);
  if (told === null || !/^\d{1,16}$/.test(told)) return;
  serverClock.heard({ serverTime: Number(told), askedAt, heardAt: serverClock.device.elapsed() });
}

/** What came: JSON as its value, a file as it is, text as text, nothing as an object without fields. */
async function contentOf(response: Response, { isFile }: Route): Promise<unknown> {
  try {
    if (isFile && response.ok) return await response.blob();
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (text === '') return {};
    return isJson ? (JSON.parse(text) as unknown) : text;
  } catch (error) {
    throw new AppError('UNREACHABLE', { cause: error });
  }
}
