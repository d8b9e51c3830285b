import type { Arbitrary } from 'fast-check';
import { sample } from 'fast-check';
import type { TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { gather, type Actor, type Cast } from './lib/cast.ts';
import { hostileEvents, hostileRequests } from './lib/fuzz/arbitrary.ts';
import { differences, whatMustStay } from './lib/fuzz/kept.ts';
import { sendRawFrames } from './lib/fuzz/rawFrames.ts';
import { codeIn, rawRequest } from './lib/rawHttp.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

const BATCH = 20;
const FRAMES_PER_SOCKET = 10;
const ACK_LIMIT_MS = 250;
/** These would end the session of the hostile caller, who then could do no more harm. */
const FAREWELLS = ['signOut', 'signOutEverywhere'];

/** Sends generated things in small batches; tells how many were answered with `INTERNAL`. */
async function inBatches<T>(
  count: number,
  arbitrary: Arbitrary<T>,
  send: (value: T, index: number) => Promise<string | null>,
): Promise<number> {
  let internal = 0;
  for (let done = 0; done < count; done += BATCH) {
    const batch = sample(arbitrary, Math.min(BATCH, count - done));
    const codes = await Promise.all(batch.map((value, index) => send(value, done + index)));
    const broken = batch.filter((_, index) => codes[index] === 'INTERNAL');
    for (const value of broken) progress(`internal: ${whatWasSent(value)}`);
    internal += broken.length;
  }
  return internal;
}

/** What was sent, without the definition of its route. */
const whatWasSent = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => (key === 'route' ? undefined : each)).slice(
    0,
    1_000,
  );

/** Staff of a center may say something about a talk there: what they send of it with success is no violation. */
const isTheirRight = ({ actorKind }: Actor, name: string): boolean =>
  actorKind === 'staff' && name === 'consultation.remark';

/** Those who attack by events: whoever has no part in the two calls. The server may cut them off. */
class Attackers {
  readonly #actors: readonly Actor[];
  readonly #clients: TestClient[];

  constructor(actors: readonly Actor[]) {
    this.#actors = actors;
    this.#clients = actors.map(({ client }) => client);
  }

  async send(name: string, data: unknown, index: number): Promise<string | null> {
    const place = index % this.#clients.length;
    const [actor, client] = [this.#actors[place], this.#clients[place]];
    if (actor === undefined || client === undefined || isTheirRight(actor, name)) return null;
    if (!client.socket.connected) {
      this.#clients[place] = await client.again().catch(() => client);
      return null;
    }
    const answer = (await client.socket
      .timeout(2_000)
      .emitWithAck(name, data)
      .catch(() => null)) as { code?: string } | null;
    return answer?.code ?? null;
  }

  leave(): void {
    for (const client of this.#clients) client.leave();
  }
}

/** Asks again and again, as a kiosk in call does, and notes how long each answer takes. */
function watch(client: TestClient): {
  readonly stop: () => Promise<{ failed: number; p95: number }>;
} {
  const times: number[] = [];
  let failed = 0;
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const began = performance.now();
      await client.done('kiosk.sync', {}).then(
        () => times.push(performance.now() - began),
        () => (failed += 1),
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async stop() {
      over.abort();
      await asking;
      const sorted = times.toSorted((a, b) => a - b);
      return { failed, p95: sorted[Math.floor(sorted.length * 0.95)] ?? Infinity };
    },
  };
}

async function attackByHttp(origin: string, count: number, actors: readonly Actor[]) {
  // An admin may change the ward; what they send with success is no violation, so they stay out.
  const cookies = [
    '',
    ...actors.filter((a) => a.actorKind !== 'admin').map(({ cookie }) => cookie),
  ];
  return inBatches(count, hostileRequests(), async ({ name, route, body }, index) => {
    const cookie = FAREWELLS.includes(name) ? '' : (cookies[index % cookies.length] ?? '');
    const answer = await rawRequest(`${origin}${route.path}`, {
      method: route.method.toUpperCase(),
      headers: { origin, cookie, 'content-type': 'application/json' },
      ...(route.method === 'get' ? {} : { body }),
    });
    return answer.status >= 500 && route.path !== '/readyz' ? 'INTERNAL' : codeIn(answer);
  });
}

async function attack(server: ServerProcess, cast: Cast, runs: number) {
  const { setagaya, kitazawa } = cast.callPaths;
  const ids = {
    consultationId: [setagaya.open, setagaya.closed, kitazawa.open, kitazawa.closed],
    handoffId: [setagaya.handoffId, kitazawa.handoffId],
    contactId: [setagaya.contactId, kitazawa.contactId],
  };
  const outsiders = cast.actors.filter(
    ({ near }) => !Object.values(near.consultation).includes('own'),
  );
  const attackers = new Attackers(outsiders);
  const watched = watch(setagaya.kiosk);
  const frames = Math.ceil(runs / 10);
  const requests = Math.ceil(runs / 5);
  let internal = await inBatches(runs, hostileEvents(ids), ([name, data], index) =>
    attackers.send(name, data, index),
  );
  progress(`${String(runs)} events sent`);
  for (let sent = 0; sent < frames; sent += BATCH * FRAMES_PER_SOCKET) {
    const sockets = Array.from({ length: BATCH }, () =>
      sendRawFrames(server.origin, FRAMES_PER_SOCKET),
    );
    await Promise.all(sockets);
  }
  progress(`${String(frames)} frames sent`);
  internal += await attackByHttp(server.origin, requests, outsiders);
  const { failed, p95 } = await watched.stop();
  attackers.leave();
  return { events: runs, frames, requests, internal, failed, ackP95: Math.round(p95) };
}

/** `runs` hostile events, a tenth as many raw frames and a fifth as many HTTP requests. */
async function fuzz(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path, { MESSAGES_PER_SECOND: '100000' });
  try {
    const cast = await gather(server.origin);
    const { setagaya, kitazawa } = cast.callPaths;
    const theirs = {
      kioskIds: [setagaya.kioskId, kitazawa.kioskId],
      consultationIds: [setagaya.open, setagaya.closed, kitazawa.open, kitazawa.closed],
    };
    const { pid } = server;
    const before = whatMustStay(data.path, theirs);
    const shown = await attack(server, cast, runs);
    const changed = differences(before, whatMustStay(data.path, theirs));
    for (const what of changed) progress(`changed: ${what}`);
    const alive = await rawRequest(`${server.origin}/readyz`, { method: 'GET', headers: {} });
    const crashes = alive.status === 200 && server.pid === pid ? 0 : 1;
    cast.leave();
    const violations = shown.internal + shown.failed + changed.length + crashes;
    return {
      fault: 'fuzz',
      runs,
      violations,
      figures: { ...shown, changed: changed.length, crashes },
      met: violations === 0 && shown.ackP95 <= ACK_LIMIT_MS,
    };
  } finally {
    await server.stop();
    data.remove();
  }
}

export const fault: Fault = { runs: 100_000, run: fuzz };
