import { AppError, type ErrorCode } from '@madoguchi/domain';
import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Logger } from '../ports/logger.ts';
import type { MediaRooms } from '../ports/mediaRooms.ts';
import type { Database } from '../ports/store.ts';
import type { Consultations } from '../services/consultations.ts';
import type { Identity } from '../services/identity.ts';
import type { Links } from '../services/links.ts';
import type { Metrics } from '../services/metrics.ts';
import type { PresenceService } from '../services/presence.ts';
import { bindEvents, type Handlers } from './bind.ts';
import {
  roomOf,
  type Identified,
  type SignalingServer,
  type SignalingSocket,
} from './connection.ts';
import { consultationHandlers } from './consultationHandlers.ts';
import { asConnectError, identify } from './handshake.ts';
import { mediaHandlers } from './mediaHandlers.ts';
import { announceMedia } from './mediaNotices.ts';
import type { Screens } from './screens.ts';

/**
 * Messages above `MAX_MESSAGE_BYTES` are refused with a code; above this the connection itself is
 * closed (WebSocket 1009), so that nobody can make the server hold much.
 */
const MAX_FRAME_BYTES = 4 * MAX_MESSAGE_BYTES;

/**
 * The Socket.IO server, not yet open. WebSocket only: every handshake then carries an `Origin`, which must be one
 * of ours. Session recovery of the library is off; after a reconnect clients ask for their view.
 */
export function createSocketServer(
  allowedOrigins: readonly string[],
  refused: (code: ErrorCode) => void,
): SignalingServer {
  return new Server({
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    allowRequest: (request, decide) => {
      const origin = request.headers.origin;
      const allowed = origin !== undefined && allowedOrigins.includes(origin);
      if (!allowed) refused('ORIGIN_NOT_ALLOWED');
      decide(allowed ? null : 'ORIGIN_NOT_ALLOWED', allowed);
    },
  });
}

/** Everything that signalling speaks to. */
export interface SignalingParts {
  readonly io: SignalingServer;
  readonly httpServer: HttpServer;
  readonly db: Database;
  readonly identity: Identity;
  readonly consultations: Consultations;
  readonly presence: PresenceService;
  readonly links: Links;
  readonly media: MediaRooms;
  readonly screens: Screens;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Told of every connection that is not let in. */
  refused(code: ErrorCode): void;
}

/** Opens the door: lets clients in and serves their events. Returns how to stop. */
export function startSignaling(parts: SignalingParts): { stop: () => Promise<void> } {
  const { io, identity, links, log } = parts;
  let stopping = false;
  const handlers: Handlers = {
    ...consultationHandlers(parts),
    ...mediaHandlers(parts.db, parts.media),
  };
  announceMedia(io, parts.db, parts.media);

  const admit = async ({ handshake }: SignalingSocket): Promise<Identified> => {
    if (stopping) throw new AppError('SHUTTING_DOWN');
    return identify(handshake.auth, handshake.headers.cookie, identity);
  };
  io.use((socket, next) => {
    admit(socket)
      .then((actor) => {
        socket.data.actor = actor;
        next();
      })
      .catch((error: unknown) => {
        const refusal = asConnectError(error);
        parts.refused(refusal.data.code);
        next(refusal);
      });
  });

  io.on('connection', (socket) => {
    const { actor } = socket.data;
    // Counted before the older screen goes, so that changing screens is no absence.
    inBackground(came(links, parts.presence, actor), log);
    replaceOlder(io, socket, actor);
    void socket.join(roomOf(actor));
    bindEvents({ socket, actor }, handlers, {
      log,
      refused: (code) => {
        parts.metrics.refused(code);
      },
    });
    socket.on('disconnect', () => {
      // Everybody goes when the server does; that is nobody's absence.
      if (!stopping) inBackground(went(links, parts.presence, actor), log);
    });
  });

  io.attach(parts.httpServer);
  return {
    async stop() {
      stopping = true;
      io.emit('server.stopping', {});
      await io.close();
    },
  };
}

/** A person or device has one screen: the newest. Two would fight over the same call. */
function replaceOlder(io: SignalingServer, socket: SignalingSocket, actor: Identified): void {
  for (const id of io.sockets.adapter.rooms.get(roomOf(actor)) ?? []) {
    if (id === socket.id) continue;
    const older = io.sockets.sockets.get(id);
    older?.emit('session.replaced', {});
    older?.disconnect(true);
  }
}

async function came(links: Links, presence: PresenceService, actor: Identified): Promise<void> {
  if (actor.kind === 'kiosk') return links.kioskCame(actor.kioskId);
  await links.staffCame(actor.staffId);
  await presence.refresh(actor.staffId);
}

async function went(links: Links, presence: PresenceService, actor: Identified): Promise<void> {
  if (actor.kind === 'kiosk') return links.kioskWent(actor.kioskId);
  await links.staffWent(actor.staffId);
  await presence.refresh(actor.staffId);
}

function inBackground(work: Promise<void>, log: Logger): void {
  work.catch((error: unknown) => {
    log.error({ err: error }, 'a coming or going could not be recorded');
  });
}
