import { AppError } from '@madoguchi/domain';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { Router, type Request } from 'express';
import { timingSafeEqual } from 'node:crypto';
import type { SingleSignOn } from '../ports/accounts.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Metrics } from '../services/metrics.ts';
import type { SetUp } from '../services/accounts/setUp.ts';
import { bindRoute } from './bindRoute.ts';
import { openApiDocument } from './openapi.ts';

/** What operators and monitors ask. */
export function operationRoutes(parts: {
  db: Database;
  media: MediaRooms;
  metrics: Metrics;
  metricsToken: string | undefined;
  version: string;
  setUp: Pick<SetUp, 'isNeeded'>;
  singleSignOn: SingleSignOn | null;
}): Router {
  const router = Router();
  let document: ReturnType<typeof openApiDocument> | null = null;
  bindRoute(router, 'health', () => ({ status: 'ok' as const }));
  bindRoute(router, 'ready', ({ response }) => {
    const ready = parts.db.isReady() && parts.media.isAvailable();
    if (!ready) response.status(503);
    return { status: ready ? ('ok' as const) : ('unavailable' as const) };
  });
  bindRoute(router, 'metrics', ({ request }) => {
    if (!mayReadMetrics(request, parts.metricsToken)) throw new AppError('NOT_ALLOWED');
    return parts.metrics.text();
  });
  bindRoute(router, 'openapi', async () => ({
    ...(await (document ??= openApiDocument(parts.version))),
  }));
  bindRoute(router, 'meta', () => ({
    version: parts.version,
    protocol: PROTOCOL_VERSION,
    demo: parts.db.read(({ settings }) => settings.get('seed')) === 'demo',
    needsSetUp: parts.setUp.isNeeded(),
    singleSignOn: parts.singleSignOn?.name ?? null,
  }));
  return router;
}

/** Loopback is the machine itself; a request that a proxy passed on is not from there. */
function mayReadMetrics(request: Request, token: string | undefined): boolean {
  const presented = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (presented !== undefined && token !== undefined) {
    const [a, b] = [Buffer.from(presented), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
  const address = request.socket.remoteAddress ?? '';
  const loopback = /^(127\.|::1$|::ffff:127\.)/.test(address);
  return loopback && request.headers['x-forwarded-for'] === undefined;
}
