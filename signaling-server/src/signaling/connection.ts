import type { Actor } from '@madoguchi/domain';
import type { ClientToServerEvents, ServerToClientEvents } from '@madoguchi/protocol';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

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

/** Who a socket belongs to: established at the handshake and never changed. */
export type Identified = Exclude<Actor, { kind: 'anonymous' }>;

interface ConnectionData {
  actor: Identified;
}

/** One connected client and who it is. */
export interface Connection {
  readonly socket: SignalingSocket;
  readonly actor: Identified;
}

/** The room of everything one device or person has open. */
export const roomOf = (actor: Identified): string =>
  actor.kind === 'kiosk' ? `kiosk:${actor.kioskId}` : `staff:${actor.staffId}`;
