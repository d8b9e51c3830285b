import type { Action } from '@madoguchi/domain';
import type { z } from 'zod';
import { catalogue } from '../entry.ts';
import { auditRoutes } from './admin/auditRoutes.ts';
import { catalogueRoutes } from './admin/catalogueRoutes.ts';
import { guideRoutes } from './admin/guideRoutes.ts';
import { queueRoutes } from './admin/queueRoutes.ts';
import { directionsRoutes } from './admin/directionsRoutes.ts';
import { organisationRoutes } from './admin/organisationRoutes.ts';
import { peopleRoutes } from './admin/peopleRoutes.ts';
import { figuresRoutes } from './admin/figuresRoutes.ts';
import { fleetRoutes } from './admin/fleetRoutes.ts';
import { incidentRoutes } from './admin/incidentRoutes.ts';
import { loadRoutes } from './admin/loadRoutes.ts';
import { retentionRoutes } from './admin/retentionRoutes.ts';
import { rolloutRoutes } from './admin/rolloutRoutes.ts';
import { templateRoutes } from './admin/templateRoutes.ts';
import { wardFiguresRoutes } from './admin/wardFiguresRoutes.ts';
import { yearlyReportRoutes } from './admin/yearlyReportRoutes.ts';
import { attachmentRoutes } from './attachmentRoutes.ts';
import { calendarFeedRoutes } from './calendarFeedRoutes.ts';
import { mailAddressRoutes } from './mailAddressRoutes.ts';
import { guestRoutes } from './guestRoutes.ts';
import { handsetRoutes } from './handsetRoutes.ts';
import { kioskRoutes } from './kioskRoutes.ts';
import { libraryRoutes } from './libraryRoutes.ts';
import { operationRoutes } from './operationRoutes.ts';
import { passkeyRoutes } from './passkeyRoutes.ts';
import { procedureRoutes } from './procedureRoutes.ts';
import { recordRoutes } from './recordRoutes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { staffCodeRoutes } from './staffCodeRoutes.ts';
import { summaryRoutes } from './summaryRoutes.ts';
import { townRoutes } from './townRoutes.ts';
import { voiceRoutes } from './voiceRoutes.ts';

/** All routes. */
export const routes = catalogue({
  ...operationRoutes,
  ...sessionRoutes,
  ...passkeyRoutes,
  ...staffCodeRoutes,
  ...calendarFeedRoutes,
  ...mailAddressRoutes,
  ...kioskRoutes,
  ...guestRoutes,
  ...handsetRoutes,
  ...organisationRoutes,
  ...directionsRoutes,
  ...catalogueRoutes,
  ...guideRoutes,
  ...queueRoutes,
  ...peopleRoutes,
  ...fleetRoutes,
  ...auditRoutes,
  ...incidentRoutes,
  ...recordRoutes,
  ...summaryRoutes,
  ...libraryRoutes,
  ...voiceRoutes,
  ...templateRoutes,
  ...rolloutRoutes,
  ...figuresRoutes,
  ...loadRoutes,
  ...wardFiguresRoutes,
  ...yearlyReportRoutes,
  ...retentionRoutes,
  ...townRoutes,
  ...attachmentRoutes,
  ...procedureRoutes,
}) satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** Routes that need a right; the server checks it before the handler runs. */
export type GuardedRouteName = {
  [N in RouteName]: (typeof routes)[N] extends { readonly action: Action } ? N : never;
}[RouteName];

/**
 * The routes without authorisation: monitoring, sign-in, enrolment, guests and phones. Each checks
 * its own credential (a password, a code, a link, a ticket, a session's cookie), or reads what is public (postal codes). All other routes are guarded.
 */
export const PUBLIC_ROUTES = [
  'health',
  'ready',
  'metrics',
  'openapi',
  'meta',
  'signIn',
  'secondFactor',
  'passkeyOptions',
  'passkeySignIn',
  'singleSignOn',
  'singleSignOnReturn',
  'session',
  'extend',
  'signOut',
  'setUp',
  'lookAtInvitation',
  'acceptInvitation',
  'guestArrival',
  'guestLeave',
  'handsetArrival',
  'handsetLeave',
  'enrolKiosk',
  'challenge',
  'demoCenters',
  'demoEnrol',
  'towns',
  'kioskVoices',
  'kioskRecording',
  'kioskSpeech',
  'calendarFeed',
] as const satisfies readonly Exclude<RouteName, GuardedRouteName>[];
export type PublicRouteName = (typeof PUBLIC_ROUTES)[number];
export type RouteResponse<N extends RouteName> = z.infer<(typeof routes)[N]['response']>;
export type RouteBody<N extends RouteName> = (typeof routes)[N] extends { body: infer B }
  ? B extends z.ZodType
    ? z.infer<B>
    : never
  : undefined;
