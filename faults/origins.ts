import { routes, type Route } from '@madoguchi/protocol';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { codeIn, rawRequest, type RawAnswer } from './lib/rawHttp.ts';
import type { Fault, FaultResult } from './lib/result.ts';
import { wrongOrigins } from './lib/wrongOrigins.ts';

/** How a page of another site can send something without asking first (CORS-safelisted), and JSON. */
const BODIES = [
  ['text/plain', '{"username":"demo","password":"x"}'],
  ['application/x-www-form-urlencoded', 'username=demo&password=x'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--',
  ],
  ['application/json', '{}'],
] as const;

const HANDSHAKE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': Buffer.alloc(16, 1).toString('base64'),
};

const changing = Object.values<Route>(routes).filter(({ method }) => method !== 'get');

/** Opens a socket as the library does, with an Origin or none. */
const knock = (server: string, origin: string | null): Promise<RawAnswer> =>
  rawRequest(`${server}/socket.io/?EIO=4&transport=websocket`, {
    method: 'GET',
    headers: { ...HANDSHAKE, ...(origin === null ? {} : { origin }) },
  });

/** A server that answers another site at all tells its browser that it may read the answer. */
const isRefused = (answer: RawAnswer): boolean =>
  answer.status === 403 &&
  codeIn(answer) === 'ORIGIN_NOT_ALLOWED' &&
  answer.headers['access-control-allow-origin'] === undefined;

/** Every state-changing route as forms and scripts of another site would call it. */
async function callRoutes(server: string, origin: string | null, turn: number): Promise<number> {
  let accepted = 0;
  for (const [index, { method, path }] of changing.entries()) {
    const [type, body] = BODIES[(index + turn) % BODIES.length] ?? BODIES[0];
    const answer = await rawRequest(`${server}${path}`, {
      method: method.toUpperCase(),
      headers: { 'content-type': type, ...(origin === null ? {} : { origin }) },
      body,
    });
    if (!isRefused(answer)) accepted += 1;
  }
  return accepted;
}

/** Tries `runs` wrong Origins (50 there are) on the socket and on every state-changing route. */
async function origins(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  try {
    const wrong = wrongOrigins(server.origin).slice(0, runs);
    let sockets = 0;
    let requests = 0;
    for (const [turn, origin] of wrong.entries()) {
      if ((await knock(server.origin, origin)).status !== 400) sockets += 1;
      requests += await callRoutes(server.origin, origin, turn);
    }
    // Nothing would be shown if the right one were refused as well.
    const ours = await knock(server.origin, server.origin);
    const violations = sockets + requests + (ours.status === 101 ? 0 : 1);
    const figures = {
      origins: wrong.length,
      handshakes: wrong.length,
      requests: wrong.length * changing.length,
      socketsAccepted: sockets,
      requestsAccepted: requests,
    };
    return { fault: 'origins', runs: wrong.length, violations, figures, met: violations === 0 };
  } finally {
    await server.stop();
    data.remove();
  }
}

export const fault: Fault = { runs: 50, run: origins };
