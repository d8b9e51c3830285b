import { IncomingMessage, ServerResponse, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { AnswerHeaders } from '../http/securityHeaders.ts';
import type { SignalingServer } from '../signaling/connection.ts';

/** What Node calls requests that it cannot read, and their status; any other is 400. */
const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);

interface RefusedConnection {
  readonly req: IncomingMessage;
  readonly message: string;
  readonly context?: { readonly message?: string };
}

/**
 * Puts the headers of every answer on those that express does not make: Socket.IO's, refused
 * WebSocket handshakes, and requests that are no HTTP. Call it after Socket.IO was attached.
 */
export function dressRawAnswers(
  io: SignalingServer,
  httpServer: Server,
  headers: AnswerHeaders,
): void {
  const lines = linesOf(headers);
  io.engine.use(headers);
  io.engine.on('connection_error', ({ req, message, context }: RefusedConnection) => {
    // Engine.IO answers plain requests by itself, with the headers above.
    if (req.headers.upgrade === undefined) return;
    req.socket.end(answer('400 Bad Request', lines, context?.message ?? message));
  });
  httpServer.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Where something was answered before, this would end up in the middle of it.
    if (!socket.writable || (socket instanceof Socket && socket.bytesWritten > 0)) {
      socket.destroy();
      return;
    }
    socket.end(answer(UNREADABLE.get(error.code ?? '') ?? '400 Bad Request', lines, ''));
  });
}

/** The headers as they stand in an answer; they are the same in all. */
function linesOf(headers: AnswerHeaders): string[] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  headers(request, response, () => {});
  return Object.entries(response.getHeaders()).map(([name, value]) => `${name}: ${String(value)}`);
}

function answer(status: string, lines: readonly string[], body: string): string {
  const own = [
    'connection: close',
    'cache-control: no-store',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
  ];
  return [`HTTP/1.1 ${status}`, ...lines, ...own, '', body].join('\r\n');
}
