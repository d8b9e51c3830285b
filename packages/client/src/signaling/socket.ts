import type { Handshake } from '@madoguchi/protocol';
import { io } from 'socket.io-client';

/** The used part of a Socket.IO socket: names and values are checked by the session, not here. */
export interface SignalingSocket {
  readonly connected: boolean;
  /** Makes one attempt, with what this page says of itself. */
  connect(introduction: Handshake): void;
  /** Ends the connection; a `disconnect` event follows when there was one. */
  disconnect(): void;
  emit(name: string, data: unknown, ack: (answer: unknown) => void): void;
  /**
   * Besides the server's notices: `connect`, `disconnect`, and `connect_error` with its error. A notice
   * that wants an answer brings its `ack`.
   */
  on(event: string, listener: (data: unknown, ack?: (answer: unknown) => void) => void): void;
}

/**
 * How long one attempt to connect may take before the next one is made. After a restart a server lets
 * thousands in one after the other, and whoever gives up makes it begin with them anew (`npm run bench
 * -- idle-fleet`: the last of 2,800 came in after 6 to 8 s). A connection that was dead for a moment is tried
 * by TCP itself meanwhile.
 */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens a socket that neither connects nor reconnects by itself: the session decides when, because
 * a refusal at the handshake has to end the attempts, and Socket.IO would not repeat those that
 * should be repeated (a server that is stopping).
 */
export function openSocket(url: string | undefined): SignalingSocket {
  const socket = io(url ?? window.location.origin, {
    withCredentials: true,
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    timeout: CONNECT_TIMEOUT_MS,
    // The server speaks nothing else: only a WebSocket's handshake always carries an origin.
    transports: ['websocket'],
  });
  return {
    get connected() {
      return socket.connected;
    },
    connect(introduction) {
      socket.auth = introduction;
      socket.connect();
    },
    disconnect() {
      socket.disconnect();
    },
    emit(name, data, ack) {
      socket.emit(name, data, ack);
    },
    on(event, listener) {
      socket.on(event, listener);
    },
  };
}
