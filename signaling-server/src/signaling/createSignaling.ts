import { AppError, type ErrorCode } from '@madoguchi/domain';
import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Clock } from '../ports/clock.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Access } from '../services/access/access.ts';
import type { Services } from '../services/composeServices.ts';
import type { Attachments } from '../services/attachments/attachments.ts';
import type { LiveDocuments } from '../services/documents/liveDocuments.ts';
import type { PaperChunks } from '../services/procedurePapers/paperChunks.ts';
import type { HeldPages } from '../services/pages/heldPages.ts';
import type { Metrics } from '../services/metrics.ts';
import { admit, type AdmissionParts } from './admission.ts';
import { bindEvents, type Handlers } from './bind.ts';
import {
  connectionOf,
  endConnection,
  roomOf,
  socketsIn,
  type Admission,
  type SignalingServer,
  type SignalingSocket,
} from './connection.ts';
import { passingHandlers } from './passingHandlers.ts';
import { clockHandlers } from './clockHandlers.ts';
import { kioskHandlers, type KioskOwn } from './kioskHandlers.ts';
import { announceDocuments, documentHandlers } from './documentHandlers.ts';
import type { FloodGuard } from './floodGuard.ts';
import { handoffHandlers } from './handoffHandlers.ts';
import { asConnectError } from './handshake.ts';
import { queueHandlers } from './queueHandlers.ts';
import { LiveRights, type LiveRightsParts } from './liveRights.ts';
import { mediaHandlers } from './mediaHandlers.ts';
import { announceMedia } from './mediaNotices.ts';
import { announcePages, pageHandlers } from './pageHandlers.ts';
import { announceProcedures, procedureHandlers } from './procedureHandlers.ts';
import { participantHandlers } from './participantHandlers.ts';
import { talkHandlers } from './talkHandlers.ts';

/**
 * Messages above `MAX_MESSAGE_BYTES` are refused with a code; above this the connection itself is
 * closed (WebSocket 1009), so that nobody can make the server hold much.
 */
const MAX_FRAME_BYTES = 4 * MAX_MESSAGE_BYTES;

/**
 * How long requests that run may still take when the server stops. Browsers also hold connections on
 * which they have asked nothing yet; Node counts those as busy, and a stop would wait for them.
 */
const DRAIN_MS = 1_000;

/**
 * The Socket.IO server, not yet open. WebSocket only: every handshake then carries an `Origin`, which must be one
 * of ours. Session recovery of the library is off; after a reconnect clients ask for their view.
 */
export function createSocketServer(
  allowedOrigins: readonly string[],
  flood: Pick<FloodGuard, 'mayTry'>,
  refused: (code: ErrorCode) => void,
): SignalingServer {
  return new Server({
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    allowRequest: (request, decide) => {
      const decided = (code: ErrorCode | null): void => {
        if (code !== null) refused(code);
        decide(code, code === null);
      };
      const { origin } = request.headers;
      if (origin === undefined || !allowedOrigins.includes(origin)) decided('ORIGIN_NOT_ALLOWED');
      else void flood.mayTry(request).then((may) => decided(may ? null : 'TOO_MANY_REQUESTS'));
    },
  });
}

/** Everything that signalling speaks to. */
export interface SignalingParts extends AdmissionParts, LiveRightsParts, Services, KioskOwn {
  readonly httpServer: HttpServer;
  readonly clock: Clock;
  readonly media: MediaRooms;
  readonly documents: LiveDocuments;
  readonly pages: HeldPages;
  readonly paperChunks: PaperChunks;
  readonly attachments: Attachments;
  readonly metrics: Metrics;
  readonly access: Access;
  readonly flood: FloodGuard;
  /** Told of every connection that is not let in. */
  refused(code: ErrorCode): void;
}

/** Lets clients in and serves their events. Returns how to stop. */
export function startSignaling(parts: SignalingParts): { stop: () => Promise<void> } {
  const { io } = parts;
  let stopping = false;
  const handlers = handlersOf(parts);
  const liveRights = new LiveRights(parts);
  announceMedia(io, parts.db, parts.media);
  announceDocuments(io, parts.db, parts.documents);
  announcePages(io, parts.db, parts.pages);
  announceProcedures(io, parts.db, parts.procedures);

  io.use((socket, next) => {
    const rightsAt = liveRights.version;
    const admitted = stopping
      ? Promise.reject(new AppError('SHUTTING_DOWN'))
      : enter(parts, socket);
    admitted
      .then((admission) => {
        Object.assign(socket.data, { admission, rightsAt });
        next();
      })
      .catch((error: unknown) => {
        const refusal = asConnectError(error);
        parts.refused(refusal.data.code);
        next(refusal);
      });
  });

  io.on('connection', (socket) => {
    const { admission, rightsAt } = socket.data;
    // Rights or connections have changed since they were looked at. The client comes again by
    // itself, and everything is looked at anew.
    if (rightsAt !== liveRights.version || !isAsFound(io, admission)) {
      socket.disconnect(true);
      return;
    }
    welcome(parts, socket, handlers);
    const callOff = endInTime(parts.clock, socket);
    socket.on('disconnect', () => {
      callOff();
      // Everybody goes when the server does; that is nobody's absence.
      if (!stopping) tellInBackground(parts, admission, 'disconnected');
    });
  });

  io.attach(parts.httpServer);
  parts.flood.watch(io);
  return {
    async stop() {
      stopping = true;
      io.emit('server.stopping', {});
      const closed = io.close();
      const cutOff = parts.clock.after(DRAIN_MS, () => {
        parts.httpServer.closeAllConnections();
      });
      await closed;
      cutOff();
    },
  };
}

/** What answers every event. */
function handlersOf(parts: SignalingParts): Handlers {
  return {
    ...clockHandlers(parts),
    ...kioskHandlers(parts),
    ...queueHandlers(parts),
    ...talkHandlers(parts),
    ...participantHandlers(parts),
    ...handoffHandlers(parts),
    ...mediaHandlers(parts.db, parts.media, parts.access),
    ...documentHandlers(parts),
    ...pageHandlers(parts),
    ...passingHandlers(parts),
    ...procedureHandlers(parts),
  };
}

/** Lets in whoever may be here and was not cut off for flooding a moment ago. */
async function enter(parts: SignalingParts, socket: SignalingSocket): Promise<Admission> {
  const admission = await admit(parts, socket);
  if (await parts.flood.isOut(admission)) throw new AppError('TOO_MANY_REQUESTS');
  await parts.flood.letIn(admission.from);
  return admission;
}

function welcome(parts: SignalingParts, socket: SignalingSocket, handlers: Handlers): void {
  const { io, access, db, goneOffers, log, metrics } = parts;
  const { admission } = socket.data;
  // Counted before the older screen goes, so that changing screens is no absence.
  tellInBackground(parts, admission, 'connected');
  forgetHandshake(socket);
  replaceOlder(io, admission);
  void socket.join(roomOf(admission.viewer));
  bindEvents(connectionOf(socket), handlers, {
    access,
    db,
    goneOffers,
    log,
    refused: (code) => {
      metrics.refused(code);
    },
  });
}

/** Ends a connection whose session nobody else ends in time. */
function endInTime(clock: Clock, socket: SignalingSocket): () => void {
  const { endsAt } = socket.data.admission;
  if (endsAt === null) return () => undefined;
  return clock.after(Math.max(0, endsAt - clock.now()), () => {
    endConnection(socket, 'SESSION_OVER');
  });
}

/** Nobody waits for this; what goes wrong is in the log. */
function tellInBackground(
  parts: SignalingParts,
  admission: Admission,
  what: 'connected' | 'disconnected',
): void {
  const kind = parts.viewerKinds.find(({ name }) => name === admission.viewer.kind);
  kind?.[what](parts, admission).catch((error: unknown) => {
    parts.log.error({ err: error, what }, 'a change of connections could not be recorded');
  });
}

/**
 * What the library keeps of a handshake for as long as the connection lives: headers, cookies and
 * signatures that nobody asks for any more. Its manual says that the request can go; without it a
 * connection needs less memory (`npm run bench -- idle-fleet`).
 */
function forgetHandshake(socket: SignalingSocket): void {
  socket.handshake.auth = {};
  socket.handshake.headers = {};
  Reflect.set(socket.conn, 'request', null);
}

/** Whether nobody else of the same device or person came in while this one was being let in. */
function isAsFound(io: SignalingServer, { viewer, replaces }: Admission): boolean {
  if (replaces === null) return true;
  return socketsIn(io, roomOf(viewer)).every(({ id }) => replaces.includes(id));
}

/** A person or device has one screen: the newest. Two would fight over the same call. */
function replaceOlder(io: SignalingServer, { viewer, replaces }: Admission): void {
  if (replaces === null) return;
  for (const older of socketsIn(io, roomOf(viewer))) {
    older.emit('session.replaced', {});
    older.disconnect(true);
  }
}
