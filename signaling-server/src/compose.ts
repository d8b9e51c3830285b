import { createServer as createHttpServer, type Server } from 'node:http';
import { once } from 'node:events';
import { AppError, type DocumentTypes, type ErrorCode } from '@madoguchi/domain';
import { findMediaWorker } from '@madoguchi/media-worker';
import { routes } from '@madoguchi/protocol';
import { createAuth } from './auth/createAuth.ts';
import { sessionSecret } from './auth/secret.ts';
import { composeAdmin } from './composition/composeAdmin.ts';
import { composeAudit } from './composition/composeAudit.ts';
import { composeEngine } from './composition/composeEngine.ts';
import { composeGates } from './composition/composeGates.ts';
import { composeGuests } from './composition/composeGuests.ts';
import { composeHandsets } from './composition/composeHandsets.ts';
import { keepBookings } from './composition/keepBookings.ts';
import { composeTelling } from './composition/composeTelling.ts';
import { composeHelpers } from './composition/composeHelpers.ts';
import { composeSessions } from './composition/composeSessions.ts';
import { dressRawAnswers } from './composition/rawAnswers.ts';
import { isHttpsOnly, type Config } from './config.ts';
import { createHttp } from './http/createHttp.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { createMediaRooms } from './media/mediasoupRooms.ts';
import { systemClock, type Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';
import type { MediaRooms } from './ports/mediaRooms.ts';
import type { Database } from './ports/store.ts';
import { CalendarFeeds } from './services/calendarFeeds/calendarFeeds.ts';
import { seed } from './services/demo/seedDemo.ts';
import { keepShippedTemplates } from './services/forms/shippedTemplates.ts';
import { addressesBehind } from './signaling/addresses.ts';
import { isSessionConnected } from './signaling/connection.ts';
import { createSocketServer, startSignaling } from './signaling/createSignaling.ts';
import { FloodGuard } from './signaling/floodGuard.ts';
import { VIEWER_KINDS } from './signaling/viewers/viewerKinds.ts';
import { followWard } from './composition/followWard.ts';
import { openData } from './composition/openData.ts';
import type { ServerDatabase } from './composition/openDatabase.ts';

/** What the composition root needs besides the settings. */
export interface ServerEnvironment {
  readonly config: Config;
  readonly log: Logger;
  readonly version: string;
  /** Folders of the two built web applications. */
  readonly pageFolders: Readonly<Record<'kiosk' | 'console', string>>;
  /** What can be drawn and typed together. */
  readonly documentTypes: DocumentTypes;
}

/** The running system, and how to stop it. */
export interface RunningServer {
  /** Whether the database holds demo data, and whether it was filled with them just now. */
  readonly demo: boolean;
  readonly filledNow: boolean;
  /** For the terminal and nothing else: the one-time code by which the first admin is made. */
  readonly setUpCode: string | null;
  readonly db: Database;
  readonly media: MediaRooms;
  /** Drains: tells clients, finishes writes, ends workers. */
  stop(): Promise<void>;
}

/**
 * Builds everything, wires it and starts it: the only place that sees all of the server. Rejects
 * with an error for the person who starts it (`DatabaseUnusable`, `MEDIA_UNAVAILABLE`,
 * `EADDRINUSE`); nothing stays open then.
 */
export async function startServer(around: ServerEnvironment): Promise<RunningServer> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    return await build(around, closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(
  { config, log, version, pageFolders, documentTypes: types }: ServerEnvironment,
  closers: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<RunningServer> {
  const clock = systemClock;
  const db = await openData(config, log, closers);
  const audit = composeAudit({ db, clock, log, config });
  closers.push(() => audit.stop());
  const { accounts, ...otherWays } = openAccounts(config, db, clock);
  const filled = await seed(db, accounts, config.seed);
  await keepShippedTemplates(db, clock.now());
  const media = await openMedia(config, log, closers);
  const httpServer = createHttpServer();
  const refused = (code: ErrorCode): void => {
    metrics.refused(code);
    log.warn({ code }, 'connection refused');
  };
  const { flood: limits, trustedProxies, timeZone, allowedOrigins, metricsToken } = config;
  const addressOf = addressesBehind(trustedProxies);
  const flood = new FloodGuard(limits, addressOf, clock, log);
  const io = createSocketServer(allowedOrigins, flood, refused);
  const base = { config, db, clock, log, closers };
  const engine = composeEngine({ ...base, io, media, types, version });
  const { services, kioskRegister, metrics, files } = engine;
  closers.push(() => Promise.resolve(services.stop()));
  const gates = composeGates({ db, clock, log, accounts, kioskRegister });
  closers.push(() => gates.access.stop());
  const secureCookies = isHttpsOnly(config);
  const guests = composeGuests({ db, clock, ...gates, ...services, secureCookies });
  const handsetEntry = composeHandsets({ db, ...gates, ...services, secureCookies });
  const { sessions, stopSweep } = composeSessions({ ...gates, ...otherWays, db, clock, log });
  closers.push(() => Promise.resolve(stopSweep()));
  const helping = composeHelpers({ ...gates, ...otherWays, ...services, ...base, timeZone });
  const calendarFeeds = new CalendarFeeds({ ...gates, ...services, db, timeZone });
  const telling = composeTelling({ ...base, ...engine, ...services });
  const setUpCode = await sessions.setUp.begin();
  const admin = composeAdmin({
    ...{ db, clock, ...gates, ...services, ...files, timeZone },
    isSessionConnected: (...session) => isSessionConnected(io, ...session),
  });
  closers.push(followWard({ ...engine, ...gates, db, clock, timeZone }));
  keepBookings(gates.rights, services, log);
  const people = { ...gates, ...otherWays, guests, handsetEntry, sessions };
  const rooms = { ...helping, ...telling, calendarFeeds, ...files, admin };
  const shared = { db, ...people, ...rooms, audit, media, metrics, log };
  const pages = { allowedOrigins, metricsToken, trustedProxies, version, pageFolders };
  const headers = securityHeaders(secureCookies);
  httpServer.on('request', createHttp({ ...shared, ...pages, clock, headers }));

  // The port first: a start that fails on it must not have touched what another server keeps.
  await opened(httpServer, config, closers);
  await services.begin();
  telling.beginTelling();
  audit.start();
  const live = { ...engine, ...services, io, httpServer, clock, flood, refused };
  const signaling = startSignaling({ ...shared, ...live, addressOf, viewerKinds: VIEWER_KINDS });
  dressRawAnswers(io, httpServer, headers);
  closers.push(() => signaling.stop());
  return { ...filled, setUpCode, db, media, stop };
}

/** The accounts in the database, with the key that lies beside it. */
function openAccounts(config: Config, db: ServerDatabase, clock: Clock) {
  const { allowedOrigins, singleSignOn } = config;
  const baseUrl = allowedOrigins[0] ?? `http://${config.host}`;
  return createAuth({
    ...{ db, clock, baseUrl, allowedOrigins },
    secret: sessionSecret(config.dataDir),
    secureCookies: isHttpsOnly(config),
    singleSignOn: singleSignOn && {
      ...singleSignOn,
      returnTo: new URL(routes.singleSignOnReturn.path, baseUrl),
    },
  });
}

async function opened(
  httpServer: Server,
  { port, host }: Config,
  closers: (() => Promise<void>)[],
): Promise<void> {
  httpServer.listen(port, host);
  await once(httpServer, 'listening');
  closers.push(() => closed(httpServer));
}

/** Ends the HTTP server; the socket server may have ended it already. */
async function closed(httpServer: Server): Promise<void> {
  if (!httpServer.listening) return;
  const ended = once(httpServer, 'close');
  httpServer.close();
  httpServer.closeAllConnections();
  await ended;
}

/** The rooms of calls, in the workers that set-up has provided. */
async function openMedia(config: Config, log: Logger, closers: (() => Promise<void>)[]) {
  const workerBin = workerOf(config);
  const media = await createMediaRooms({ ...config.media, workerBin, logger: log });
  closers.push(() => media.shutDown());
  return media;
}

function workerOf({ media }: Config): string {
  const worker = media.workerBin ?? findMediaWorker()?.bin;
  if (worker === undefined) {
    throw new AppError('MEDIA_UNAVAILABLE', {
      cause: new Error('The media worker is missing; "npm run setup" provides it.'),
    });
  }
  return worker;
}
