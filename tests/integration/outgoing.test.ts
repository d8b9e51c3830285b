import { describe, expect, it } from 'vitest';
import { consoleClient, kioskClient, request } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { openMedia, talk, writeUp } from '../support/server/talking.ts';

/**
 * Loaded into the server before its own code. Everything in Node that calls out (http, fetch,
 * WebSocket clients, TLS) begins with one of these.
 */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import { syncBuiltinESMExports } from 'node:module';
  const watch = (of, name) => {
    const real = of[name];
    of[name] = function (...args) {
      // To listen on an address, Node "looks it up"; written in figures that asks nobody.
      if (name !== 'lookup' || net.isIP(args[0]) === 0) process.stderr.write('CALLS OUT by ' + name + ' ' + JSON.stringify(args[0] ?? null) + '\\n');
      return real.apply(this, args);
    };
  };
  watch(net.Socket.prototype, 'connect');
  watch(dgram.Socket.prototype, 'send');
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(dns, name);
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(dns.promises, name);
  syncBuiltinESMExports();
  if (process.env.CALL_OUT) process.on('SIGUSR2', () => fetch(process.env.CALL_OUT).catch(() => {}));
`)}`;

const { server } = await serverOfTests({
  NODE_OPTIONS: `--import=${WATCH}`,
  CALL_OUT: 'http://localhost:49151/',
});

const callsOut = (): string[] =>
  server.output.split('\n').filter((line) => line.startsWith('CALLS OUT'));

describe('a server at work', () => {
  it('[S30] calls nobody: pages, sign-in, enrolment, a whole consultation with media', async () => {
    for (const path of ['/kiosk/', '/console/', '/api/meta', '/healthz', '/readyz', '/metrics']) {
      expect((await request(server.origin, path)).status).toBe(200);
    }
    const specialist = await consoleClient(server.origin);
    const kiosk = await kioskClient(server.origin);
    const consultationId = await talk(kiosk, specialist);
    const paths = [
      await openMedia(kiosk, consultationId),
      await openMedia(specialist, consultationId),
    ];
    await writeUp(specialist, consultationId);
    for (const path of paths) path.close();
    for (const client of [kiosk, specialist]) client.leave();
    expect(callsOut()).toEqual([]);

    // The proof that a call would have been noticed.
    process.kill(server.pid, 'SIGUSR2');
    await expect.poll(callsOut).not.toEqual([]);
  });
});
