import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const OURS = 'https://madoguchi.example.jp';
const { server } = await serverOfTests({ ALLOWED_ORIGINS: OURS });

/** Sends text as it is and returns the head of what comes back: its first line, then its headers. */
async function headOf(text: string): Promise<{ status: string; headers: Map<string, string> }> {
  const socket = connect(server.port, '127.0.0.1');
  socket.setEncoding('utf8').write(text);
  let came = '';
  socket.on('data', (part: string) => (came += part));
  while (!came.includes('\r\n\r\n')) await once(socket, 'data');
  socket.destroy();
  const [status = '', ...lines] = (came.split('\r\n\r\n')[0] ?? '').split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return { status, headers: new Map(pairs) };
}

const asking = (method: string, path: string, ...headers: readonly string[]): string =>
  [`${method} ${path} HTTP/1.1`, 'host: madoguchi.example.jp', ...headers, '', ''].join('\r\n');

const KEY = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
const upgrading = (origin: string, query = 'EIO=4&transport=websocket'): string =>
  asking(
    'GET',
    `/socket.io/?${query}`,
    ...['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13', KEY],
    `origin: ${origin}`,
  );

const TOO_MUCH = 'x'.repeat(MAX_MESSAGE_BYTES + 1);
const JSON_BODY = ['content-type: application/json', `origin: ${OURS}`] as const;

describe('every kind of answer', () => {
  it.each([
    ['a page', '200 OK', asking('GET', '/kiosk/')],
    ['a page for HEAD', '200 OK', asking('HEAD', '/console/')],
    ['a redirect', '302 Found', asking('GET', '/')],
    ['an answer of the API', '200 OK', asking('GET', '/api/meta')],
    ['a health check', '200 OK', asking('GET', '/healthz')],
    ['nothing there', '404 Not Found', asking('GET', '/nothing')],
    ['a broken address', '404 Not Found', asking('GET', '/kiosk/%ff')],
    ['OPTIONS of another site', '403 Forbidden', asking('OPTIONS', '/api/session')],
    ['not signed in', '401 Unauthorized', asking('GET', '/api/session')],
    [
      'another site',
      '403 Forbidden',
      asking('POST', '/api/session', 'origin: https://example.com', 'content-length: 0'),
    ],
    [
      'broken JSON',
      '400 Bad Request',
      `${asking('POST', '/api/session', ...JSON_BODY, 'content-length: 1')}{`,
    ],
    [
      'too much',
      '413 Payload Too Large',
      asking('POST', '/api/session', ...JSON_BODY, `content-length: ${String(TOO_MUCH.length)}`) +
        TOO_MUCH,
    ],
    ['no HTTP at all', '400 Bad Request', 'what is this?\r\n\r\n'],
    [
      'headers without end',
      '431 Request Header Fields Too Large',
      asking('GET', '/', `x: ${'x'.repeat(20_000)}`),
    ],
    [
      'Socket.IO without WebSocket',
      '400 Bad Request',
      asking('GET', '/socket.io/?EIO=4&transport=polling'),
    ],
    ['an accepted WebSocket', '101 Switching Protocols', upgrading(OURS)],
    ['a WebSocket from another site', '400 Bad Request', upgrading('https://example.com')],
    [
      'a WebSocket for an unknown transport',
      '400 Bad Request',
      upgrading(OURS, 'transport=pigeon'),
    ],
  ])('[S20] %s carries the protective headers', async (_what, status, text) => {
    const head = await headOf(text);
    expect(head.status).toBe(`HTTP/1.1 ${status}`);
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(head.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*object-src 'none';base-uri 'none';.*frame-ancestors 'none'$/,
    );
    expect([...head.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
    expect(head.headers.has('x-powered-by')).toBe(false);
  });

  it.each([
    ['an answer', asking('GET', '/api/meta')],
    ['a refusal', asking('GET', '/api/session')],
    ['nothing there', asking('GET', '/api/nothing')],
    [
      'another site',
      asking('POST', '/api/session', 'origin: https://example.com', 'content-length: 0'),
    ],
    ['broken JSON', `${asking('POST', '/api/session', ...JSON_BODY, 'content-length: 1')}{`],
    ['the health check of the API', asking('HEAD', '/api/openapi.json')],
  ])('[S21] below /api %s is kept nowhere', async (_what, text) => {
    expect((await headOf(text)).headers.get('cache-control')).toBe('no-store');
  });
});
