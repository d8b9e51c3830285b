import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { bareEchoHtml } from './bareEchoPage.ts';

/**
 * Child process: Socket.IO that sends every point to the other pages and does nothing else, and the page that draws
 * it. What two people who draw together wait for beyond this is what our own code costs.
 */
const http = createServer((request, response) => {
  if (request.url !== '/') return;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(bareEchoHtml);
});
const io = new Server(http, { transports: ['websocket'], serveClient: true });
io.on('connection', (socket) => {
  socket.on('point', (point: unknown) => socket.broadcast.emit('point', point));
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

process.on('disconnect', () => process.exit(0));
process.send?.((http.address() as AddressInfo).port);
