import { once } from 'node:events';
import { connect } from 'node:net';
import { randomBytes } from 'node:crypto';

/** Loopback has a whole network of addresses: the stranger's is not that of anybody else. */
const STRANGER = '127.0.0.2';
const TICK_MS = 50;
/** How an upgrade of Engine.IO 4 begins; the same that a page sends. */
const upgrade = (port: number): string =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${String(port)}`,
    `Origin: http://127.0.0.1:${String(port)}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n');

/** A WebSocket text frame from a client: masked with zeros, which is the text itself (RFC 6455, 5.3). */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

type End = 'turnedAway' | 'refused' | 'letIn';

/** One attempt: as a kiosk that does not exist. `turnedAway` is an upgrade that was not granted. */
async function attempt(port: number): Promise<End> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: STRANGER });
  let heard = '';
  socket.setEncoding('latin1').setTimeout(5_000, () => socket.destroy());
  socket.on('data', (text: string) => {
    if (heard === '' && text.includes(' 101 ')) {
      socket.write(frame('40{"protocol":2,"as":"console"}'));
    }
    heard += text;
    if (heard.includes('40{"sid"') || heard.includes('44{')) socket.end();
  });
  socket.on('error', () => socket.destroy());
  socket.write(upgrade(port));
  await once(socket, 'close');
  if (heard.includes('40{"sid"')) return 'letIn';
  return heard.includes(' 101 ') ? 'refused' : 'turnedAway';
}

/** Opens that many connections a second; when the first one was turned away, and how many were let in. */
export async function floodByConnections(
  port: number,
  perSecond: number,
  until: number,
): Promise<{
  readonly tried: number;
  readonly letIn: number;
  readonly cutAfterMs: number | null;
}> {
  const began = performance.now();
  const attempts: Promise<void>[] = [];
  let letIn = 0;
  let cutAfterMs: number | null = null;
  while (Date.now() < until) {
    const due = ((performance.now() - began) / 1000) * perSecond;
    while (attempts.length < due) {
      attempts.push(
        attempt(port).then((end) => {
          if (end === 'letIn') letIn += 1;
          if (end === 'turnedAway') cutAfterMs ??= performance.now() - began;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(attempts);
  return { tried: attempts.length, letIn, cutAfterMs };
}
