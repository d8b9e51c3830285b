import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import BetterSqlite from 'better-sqlite3';
import { Server } from 'socket.io';
import { answerParent } from '../lib/fleet/child.ts';

/**
 * Child process: Socket.IO as it is, on the same handshake path as ours (a challenge over HTTP, a
 * signed answer, a question for the view), without looking at any of it. A press is a row on the
 * disk, an echo, and views of the same size to the kiosk and to the consoles. Arguments: where those
 * views are, and the database file.
 */
const [viewFile = '', databaseFile = ''] = process.argv.slice(2);
const [kioskView, consoleView] = JSON.parse(readFileSync(viewFile, 'utf8')) as [object, object];

const db = new BetterSqlite(databaseFile);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table press (id integer primary key, body text not null) strict');
const insert = db.prepare('insert into press (body) values (?)');
const body = JSON.stringify(kioskView).slice(0, 1_000);

const http = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    const challenge = randomBytes(32).toString('base64url');
    response.end(JSON.stringify({ challenge, expiresAt: Date.now() + 30_000 }));
  });
});
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  pingInterval: 5_000,
  pingTimeout: 5_000,
});

io.on('connection', (socket) => {
  const who = socket.handshake.auth as { readonly as: string; readonly kioskId?: string };
  const room = who.as === 'console' ? 'consoles' : `kiosk:${who.kioskId ?? ''}`;
  void socket.join(room);
  socket.on('kiosk.sync', (_: unknown, ack: (answer: object) => void) => {
    ack({ ok: true, data: kioskView });
  });
  socket.on('availability.set', (_: unknown, ack: (answer: object) => void) => ack({ ok: true }));
  socket.on('press', ({ n }: { readonly n: number }, ack: (answer: object) => void) => {
    insert.run(body);
    ack({ ok: true });
    io.to(room).emit('kiosk.view', { ...kioskView, n });
    io.to('consoles').emit('console.view', { ...consoleView, n });
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
answerParent((http.address() as AddressInfo).port, () => undefined);
