import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { createForwarder } from './bareForwarder.ts';
import type { BareReply, BareRequest } from './bareProtocol.ts';

/**
 * Child process: mediasoup and Socket.IO with nothing between them, the least that a signalling
 * server of this kind can be. Its first argument is the number of workers; its parent hears the
 * port, everything else comes over sockets.
 */
const answer = await createForwarder(Number(process.argv[2]));
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });

io.on('connection', (socket) => {
  socket.on('request', (request: BareRequest, ack: (reply: Omit<BareReply, 'id'>) => void) => {
    answer(request).then(
      (result) => ack({ result }),
      (error: unknown) => ack({ error: String(error) }),
    );
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

process.on('disconnect', () => process.exit(0));
const ready: BareReply = { id: 0, result: (http.address() as AddressInfo).port };
process.send?.(ready);
