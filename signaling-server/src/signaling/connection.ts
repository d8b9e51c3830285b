import type { Actor, ErrorCode } from '@madoguchi/domain';
import type {
  ClientEventName,
  ClientToServerEvents,
  ServerToClientEvents,
} from '@madoguchi/protocol';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Viewer } from '../ports/audience.ts';

/** Our Socket.IO server and sockets, typed by the catalogue. */
export type SignalingServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  ConnectionData
>;
export type SignalingSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  ConnectionData
>;

/** Where views go: the sockets of one room. */
export type Screen = ReturnType<SignalingServer['to']>;

/** Who a socket belongs to: established at the handshake; only the role of staff may change later. */
export type Identified = Exclude<Actor, { kind: 'anonymous' }>;

/** What was found out at the handshake. */
export interface Admission<A extends Identified = Identified> {
  /** Whose screen this is: its kind and which of them. */
  readonly viewer: Viewer;
  readonly actor: A;
  /** Network address, behind a trusted proxy the one that it passes on. */
  readonly from: string;
  /** The session by which staff are here; `null` for anybody else. */
  readonly sessionId: string | null;
  /** Version of a kiosk's page; `null` for anybody else. */
  readonly version: string | null;
  /** When that session ends in any case, in epoch milliseconds; `null` where somebody else sees to it. */
  readonly endsAt: number | null;
  /** Whether this connection goes on when its session has ended only because nothing was touched. */
  readonly outlivesIdle: boolean;
  /**
   * Older connections of the same device or person that this one takes the place of; `null` for what any
   * number of screens may show.
   */
  readonly replaces: readonly string[] | null;
  /** The only events that it may send; `null` for all that its actor has the right to. */
  readonly says: readonly ClientEventName[] | null;
}

/** What holds for whoever is present with a screen of their own. */
export const PRESENT = { endsAt: null, outlivesIdle: false, says: null } as const;

interface ConnectionData {
  admission: Admission;
  /** State of the rights when the handshake began; see `LiveRights`. */
  rightsAt: number;
}

/** One connected client and who it is now. */
export interface Connection {
  readonly socket: SignalingSocket;
  readonly actor: Identified;
  readonly admission: Admission;
}

/** The connection of an admitted socket; its actor is always the present one. */
export function connectionOf(socket: SignalingSocket): Connection {
  return {
    socket,
    get actor() {
      return socket.data.admission.actor;
    },
    get admission() {
      return socket.data.admission;
    },
  };
}

/** The room of everything one device or person has open. */
export const roomOf = ({ kind, id }: Viewer): string => `${kind}:${id}`;

/** The other way round; for a room of another sort the kind is none that there is. */
export function viewerOf(room: string): Viewer {
  const [kind = '', id = ''] = room.split(':');
  return { kind, id };
}

/** What is connected in a room. */
export function socketsIn(io: SignalingServer, room: string): SignalingSocket[] {
  return [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap(
    (id) => io.sockets.sockets.get(id) ?? [],
  );
}

/** Whether somebody is connected by this very session. */
export const isSessionConnected = (
  io: SignalingServer,
  staffId: string,
  sessionId: string,
): boolean =>
  socketsIn(io, roomOf({ kind: 'staff', id: staffId })).some(
    ({ data }) => data.admission.sessionId === sessionId,
  );

/** Says why, and ends the connection; the socket is out of every room when this returns. */
export function endConnection(socket: SignalingSocket, code: ErrorCode): void {
  socket.emit('session.ended', { code });
  socket.disconnect(true);
}
