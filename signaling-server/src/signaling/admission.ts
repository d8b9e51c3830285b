import type { IncomingMessage } from 'node:http';
import type { Admission, SignalingSocket } from './connection.ts';
import { parseHandshake } from './handshake.ts';
import type { ViewerKind, ViewerParts } from './viewers/viewerKind.ts';

/** What letting in needs. */
export interface AdmissionParts extends ViewerParts {
  readonly viewerKinds: readonly ViewerKind[];
  /** From where a request comes. */
  addressOf(request: IncomingMessage): string;
}

/** Decides who a new connection is and whether it may be here. Refuses as its kind does, or as the handshake. */
export async function admit(parts: AdmissionParts, socket: SignalingSocket): Promise<Admission> {
  const { kind, said } = parseHandshake(socket.handshake.auth, parts.viewerKinds);
  // Looked at first: once a client has gone nobody knows where it was.
  const from = parts.addressOf(socket.request);
  return kind.admit(parts, { socket, said, from });
}
