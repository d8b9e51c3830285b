import { MAX_MESSAGE_BYTES, routes, TIME_HEADER, type Route } from '@madoguchi/protocol';
import express, { type Express, type RequestHandler } from 'express';
import type { Accounts, Passkeys, SingleSignOn } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Enrolment } from '../services/kiosks/enrolment.ts';
import type { GuestLobby } from '../services/guests/guestLobby.ts';
import type { HandsetEntry } from '../services/handsets/handsetEntry.ts';
import type { Identity } from '../services/accounts/identity.ts';
import type { Attachments } from '../services/attachments/attachments.ts';
import type { Synthesiser } from '../ports/synthesiser.ts';
import type { Library } from '../services/library/library.ts';
import type { ProcedureExports } from '../services/procedurePapers/procedureExports.ts';
import type { ProcedurePapers } from '../services/procedurePapers/procedurePapers.ts';
import type { Metrics } from '../services/metrics.ts';
import type { Recordings } from '../services/voices/recordings.ts';
import type { VoiceTickets } from '../services/voices/voiceTickets.ts';
import { accountRoutes } from './accountRoutes.ts';
import { adminRoutes, type AdminServices } from './admin/adminRoutes.ts';
import { attachmentRoutes } from './attachmentRoutes.ts';
import { auditRoutes, type AuditServices } from './admin/auditRoutes.ts';
import { mailAddressRoutes } from './mailAddressRoutes.ts';
import { calendarFeedRoutes } from './calendarFeedRoutes.ts';
import { errorHandler, notFound } from './errorHandler.ts';
import { sameOrigin, type Guard } from './guards.ts';
import { guestRoutes } from './guestRoutes.ts';
import { handsetRoutes } from './handsetRoutes.ts';
import { kioskRoutes } from './kioskRoutes.ts';
import { libraryRoutes } from './libraryRoutes.ts';
import { operationRoutes } from './operationRoutes.ts';
import { pages } from './pages.ts';
import { passkeyRoutes } from './passkeyRoutes.ts';
import type { HandedSheets } from '../services/procedures/handedSheets.ts';
import type { KeptFiles } from '../services/procedures/keptFiles.ts';
import { procedureRoutes } from './procedureRoutes.ts';
import type { MailAddresses } from '../services/mail/mailAddresses.ts';
import type { CalendarFeeds } from '../services/calendarFeeds/calendarFeeds.ts';
import type { StaffCodes } from '../services/helpers/staffCodes.ts';
import type { AnswerHeaders } from './securityHeaders.ts';
import { sessionRoutes, type SessionServices } from './sessionRoutes.ts';
import { staffCodeRoutes } from './staffCodeRoutes.ts';
import { townRoutes } from './townRoutes.ts';
import { voiceRoutes } from './voiceRoutes.ts';
import { singleSignOnRoutes } from './singleSignOnRoutes.ts';

/** Everything the web server is made of. */
export interface HttpParts extends Guard {
  readonly db: Database;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly singleSignOn: SingleSignOn | null;
  readonly identity: Identity;
  readonly enrolment: Enrolment;
  readonly guests: GuestLobby;
  /** `null` where the phones of residents cannot reach this server. */
  readonly handsetEntry: HandsetEntry | null;
  readonly sessions: SessionServices;
  readonly staffCodes: StaffCodes;
  readonly calendarFeeds: CalendarFeeds;
  readonly mailAddresses: MailAddresses;
  readonly admin: AdminServices;
  readonly audit: AuditServices;
  readonly library: Library;
  readonly recordings: Recordings;
  readonly synthesiser: Synthesiser;
  readonly voiceTickets: VoiceTickets;
  readonly attachments: Attachments;
  readonly handedSheets: HandedSheets;
  readonly papers: ProcedurePapers;
  readonly exports: ProcedureExports;
  readonly keptFiles: KeptFiles;
  readonly media: MediaRooms;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** What every answer carries. */
  readonly headers: AnswerHeaders;
  readonly allowedOrigins: readonly string[];
  readonly metricsToken: string | undefined;
  /** Addresses whose word about where a request comes from is believed. */
  readonly trustedProxies: readonly string[];
  readonly version: string;
  readonly pageFolders: Readonly<Record<'kiosk' | 'console', string>>;
}

/** Builds the web server: headers, limits, routes, pages, errors, in this order. */
export function createHttp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false);
  app.use(parts.headers);
  app.use('/api', (_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader(TIME_HEADER, String(parts.clock.now()));
    next();
  });
  app.use(sameOrigin(parts.allowedOrigins));
  app.use(jsonBodies());
  app.use(operationRoutes({ ...parts, setUp: parts.sessions.setUp }));
  app.use(sessionRoutes(parts));
  app.use(passkeyRoutes(parts));
  app.use(singleSignOnRoutes(parts));
  app.use(accountRoutes(parts));
  app.use(staffCodeRoutes(parts));
  app.use(calendarFeedRoutes(parts));
  app.use(mailAddressRoutes(parts));
  app.use(kioskRoutes(parts));
  app.use(guestRoutes(parts));
  app.use(handsetRoutes(parts));
  app.use(adminRoutes(parts));
  app.use(auditRoutes(parts));
  app.use(libraryRoutes(parts));
  app.use(voiceRoutes(parts));
  app.use(townRoutes());
  app.use(attachmentRoutes(parts));
  app.use(procedureRoutes(parts));
  app.use(pages(parts.pageFolders, { handsets: parts.handsetEntry !== null }));
  app.use(notFound);
  app.use(
    errorHandler(parts.log, (code) => {
      parts.metrics.refused(code);
    }),
  );
  return app;
}

/** Reads bodies of the size of a message; a route that takes files names a limit of its own. */
function jsonBodies(): RequestHandler {
  const upTo = (limit: number) => express.json({ limit, type: 'application/json' });
  const others = upTo(MAX_MESSAGE_BYTES);
  const larger = new Map(
    Object.values<Route>(routes).flatMap(({ path, maxBytes, isForm }) =>
      maxBytes === undefined || isForm ? [] : [[path, upTo(maxBytes)] as const],
    ),
  );
  return (request, response, next) => {
    (larger.get(request.path) ?? others)(request, response, next);
  };
}
