import { randomBytes, randomInt } from 'node:crypto';
import { connect } from 'node:net';

/** Beginnings of what the library speaks (Engine.IO 4, Socket.IO 5), whole or broken. */
const PACKETS = [
  '40{"protocol":2,"as":"console"}',
  '40/admin,{}',
  '42["kiosk.sync",{}]',
  '421["console.sync",{}]',
  '42["__proto__",{"__proto__":{"role":"admin"}}]',
  '42{"a":',
  '451-["consultation.writeUp",{"_placeholder":true,"num":0}]',
  '45999999999-["x"]',
  '3',
  '2probe',
  '1',
  '41',
  '44"x"',
  '9',
  '',
];

/** A frame of a client (RFC 6455 §5.2), or what only looks like one. */
function frame(): Buffer {
  const text = PACKETS[randomInt(PACKETS.length)] ?? '';
  const payload = randomInt(3) === 0 ? randomBytes(randomInt(200)) : Buffer.from(text);
  const isMasked = randomInt(10) > 0;
  // Mostly text; otherwise any opcode, reserved ones and reserved bits too.
  const first = randomInt(2) === 0 ? 0x81 : randomInt(256);
  // Sometimes a length that never comes.
  const length = randomInt(12) === 0 ? 126 : Math.min(payload.length, 125);
  const head = Buffer.from([first, (isMasked ? 0x80 : 0) | length]);
  const extended = length === 126 ? randomBytes(2) : Buffer.alloc(0);
  const mask = isMasked ? randomBytes(4) : Buffer.alloc(0);
  const masked = payload.subarray(0, 125).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([head, extended, mask, masked]);
}

/** Opens a socket as our own page would and sends so many frames; resolves when it is over. */
export function sendRawFrames(origin: string, count: number): Promise<void> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const end = setTimeout(() => socket.destroy(), 100);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(end);
      resolve();
    });
    socket.once('data', () => {
      for (let sent = 0; sent < count; sent += 1) socket.write(frame());
    });
    socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${origin}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        '\r\n',
      ].join('\r\n'),
    );
  });
}
