import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { io } from 'socket.io-client';

/** The used part of a Socket.IO socket: names and values are checked by the session, not here. */
export interface SignalingSocket {
  readonly connected: boolean;
  connect(): void;
  /** Ends the connection; a `disconnect` event follows when there was one. */
  disconnect(): void;
  emit(name: string, data: unknown, ack: (answer: unknown) => void): void;
  /** Besides the server's notices: `connect`, `disconnect`, and `connect_error` with its error. */
  on(event: string, listener: (data: unknown) => void): void;
}

/** What a device connects as; who it is comes from its cookie alone. */
export type ConnectsAs = 'kiosk' | 'console';

/** How long one attempt to connect may take before the next one is made. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Opens a socket that neither connects nor reconnects by itself: the session decides when, because
 * a refusal at the handshake has to end the attempts, and Socket.IO would not repeat those that
 * should be repeated (a server that is stopping).
 */
export function openSocket(url: string | undefined, as: ConnectsAs): SignalingSocket {
  return io(url ?? window.location.origin, {
    auth: { protocol: PROTOCOL_VERSION, as },
    withCredentials: true,
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    timeout: CONNECT_TIMEOUT_MS,
    // The server speaks nothing else: only a WebSocket's handshake always carries an origin.
    transports: ['websocket'],
  });
}
