import type { ErrorCode } from '@madoguchi/domain';
import { ERROR_CODES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { catalogue } from '../entry.ts';
import { nonce, signature } from '../http/kioskRoutes.ts';
import { id, nothing, text } from '../primitives.ts';
import { boardView } from '../views/boardView.ts';
import { consoleView } from '../views/consoleView.ts';
import { guestView } from '../views/guestView.ts';
import { handsetView } from '../views/handsetView.ts';
import { kioskView } from '../views/kioskView.ts';
import { bookingEvents } from './booking.ts';
import { bookingCallsEvents } from './bookingCalls.ts';
import { bookingDayEvents } from './bookingDay.ts';
import { bookingDeskEvents } from './bookingDesk.ts';
import { bookingRulesEvents } from './bookingRules.ts';
import { bookingSeriesEvents } from './bookingSeries.ts';
import { standbyEvents } from './standby.ts';
import { clockEvents } from './clock.ts';
import { drivingEvents } from './driving.ts';
import { handsetEvents } from './handset.ts';
import { helperEvents } from './helper.ts';
import { healthEvents } from './health.ts';
import { consultationEvents } from './consultation.ts';
import type { CommandSchema } from './command.ts';
import type { ClientEvent } from './event.ts';
import { documentEvents, documentNotices } from './document.ts';
import { draftEvents } from './draft.ts';
import { handoffEvents } from './handoff.ts';
import { mediaEvents, mediaNotices } from './media.ts';
import { pageEvents, pageNotices } from './page.ts';
import { participantEvents } from './participant.ts';
import { passingEvents } from './passing.ts';
import { procedureEvents, procedureNotices } from './procedure.ts';
import { procedurePaperEvents } from './procedurePaper.ts';
import { recordEvents } from './record.ts';
import { staffCallEvents } from './staffCall.ts';
import { summaryEvents } from './summary.ts';
import { voiceEvents } from './voice.ts';
import { surveyEvents } from './survey.ts';

/** All events that a client may send; any other name is refused. */
export const clientEvents = catalogue({
  ...clockEvents,
  ...healthEvents,
  ...consultationEvents,
  ...draftEvents,
  ...summaryEvents,
  ...surveyEvents,
  ...handoffEvents,
  ...recordEvents,
  ...participantEvents,
  ...handsetEvents,
  ...mediaEvents,
  ...documentEvents,
  ...pageEvents,
  ...passingEvents,
  ...staffCallEvents,
  ...bookingEvents,
  ...bookingDayEvents,
  ...bookingCallsEvents,
  ...bookingDeskEvents,
  ...bookingRulesEvents,
  ...bookingSeriesEvents,
  ...standbyEvents,
  ...helperEvents,
  ...drivingEvents,
  ...procedureEvents,
  ...procedurePaperEvents,
  ...voiceEvents,
}) satisfies Record<string, ClientEvent>;

/** All events that the server sends. */
export const serverEvents = {
  'kiosk.view': kioskView,
  'console.view': consoleView,
  'guest.view': guestView,
  'handset.view': handsetView,
  'board.view': boardView,
  ...mediaNotices,
  ...documentNotices,
  ...pageNotices,
  ...procedureNotices,
  /** The same device or person has connected elsewhere; this connection ends and must not reconnect. */
  'session.replaced': nothing,
  /** A liveness probe of the older connection when a kiosk connects again: an answer means a duplicate key. */
  'session.present': nothing,
  /** The session has ended (signed out, disabled, withdrawn, idle); the page shows why. */
  'session.ended': z.strictObject({ code: z.enum(ERROR_CODES) }),
  /** The server is shutting down; clients keep their screens and reconnect by themselves. */
  'server.stopping': nothing,
} as const satisfies Record<string, z.ZodType>;

const boardOf = { protocol: z.int().nonnegative(), placeId: id.nullable() };

/**
 * What the client presents at the handshake, by how it introduces itself. Who a console belongs to comes from
 * its session cookie alone, a guest's and a resident's phone's from theirs; a kiosk signs a challenge (`challengeText`) that it
 * has just asked for.
 */
export const handshakes = {
  console: z.strictObject({ protocol: z.int().nonnegative(), as: z.literal('console') }),
  /** Which place is to be shown; `null` for the first that whoever is signed in may see. */
  board: z.strictObject({ ...boardOf, as: z.literal('board') }),
  wallBoard: z.strictObject({ ...boardOf, as: z.literal('wallBoard') }),
  guest: z.strictObject({ protocol: z.int().nonnegative(), as: z.literal('guest') }),
  handset: z.strictObject({ protocol: z.int().nonnegative(), as: z.literal('handset') }),
  kiosk: z.strictObject({
    protocol: z.int().nonnegative(),
    as: z.literal('kiosk'),
    kioskId: id,
    challenge: nonce,
    signature,
    /** Version of the page. */
    version: text(TEXTS.version),
  }),
} as const;

/** The handshake data of a connection. */
export type Handshake = z.infer<(typeof handshakes)[keyof typeof handshakes]>;

export const errorCode = z.enum(ERROR_CODES);

/** The answer to a client's event. */
export type Ack<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly code: ErrorCode };

/** The schema of an answer, for validation by the client. */
export const ackOf = (data: z.ZodType): z.ZodType =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), data }),
    z.strictObject({ ok: z.literal(false), code: errorCode }),
  ]);

export type ClientEventName = keyof typeof clientEvents;
export type ServerEventName = keyof typeof serverEvents;
export type EventData<N extends ClientEventName> = z.infer<(typeof clientEvents)[N]['data']>;
export type EventAck<N extends ClientEventName> = z.infer<(typeof clientEvents)[N]['ack']>;

/** An event that is declared as a command (`command.ts`). */
export type CommandName = {
  [N in ClientEventName]: (typeof clientEvents)[N]['data'] extends CommandSchema ? N : never;
}[ClientEventName];

export type NoticeData<N extends ServerEventName> = z.infer<(typeof serverEvents)[N]>;

/** Socket.IO's map of what clients send. */
export type ClientToServerEvents = {
  [N in ClientEventName]: (data: EventData<N>, ack: (answer: Ack<EventAck<N>>) => void) => void;
};

/** Socket.IO's map of what the server sends. */
export type ServerToClientEvents = {
  [N in ServerEventName]: N extends 'session.present'
    ? (data: NoticeData<N>, ack: (answer: NoticeData<N>) => void) => void
    : (data: NoticeData<N>) => void;
};
