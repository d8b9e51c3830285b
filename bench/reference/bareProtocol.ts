import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { types } from 'mediasoup';
import { io } from 'socket.io-client';
import { findMediaWorker } from '../../packages/media-worker/src/index.mjs';

/** What the bare server can be asked; `call` names a router of its own. */
export type BareRequest =
  | { readonly method: 'createTransport'; readonly call: string }
  | {
      readonly method: 'connect';
      readonly transport: string;
      readonly dtlsParameters: types.DtlsParameters;
    }
  | {
      readonly method: 'produce';
      readonly transport: string;
      readonly kind: types.MediaKind;
      readonly rtpParameters: types.RtpParameters;
    }
  | {
      readonly method: 'consume';
      readonly transport: string;
      readonly producerId: string;
      readonly rtpCapabilities: types.RtpCapabilities;
    }
  | { readonly method: 'endCall'; readonly call: string };

/** Answer to the request with the same number; 0 says that the server is ready. */
export interface BareReply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** Whoever can be asked, over whatever channel. */
export interface BareRequester {
  request(request: BareRequest): Promise<unknown>;
}

export interface BareServer {
  readonly pid: number;
  close(): Promise<void>;
}

interface Child extends BareServer {
  readonly process: ChildProcess;
  /** What it said when it was ready. */
  readonly ready: unknown;
}

async function startChild(
  file: string,
  args: readonly string[],
  onReply: (reply: BareReply) => void,
): Promise<Child> {
  const worker = findMediaWorker()?.bin;
  if (worker === undefined) throw new Error('the media worker is missing: npm run setup');
  const child = fork(join(import.meta.dirname, file), args, {
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, MEDIASOUP_WORKER_BIN: worker },
  });
  const ready = Promise.withResolvers<unknown>();
  child.on('message', (reply: BareReply) => {
    if (reply.id === 0) ready.resolve(reply.result);
    else onReply(reply);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code) => ready.reject(new Error(`${file} ended with ${String(code)}`)));
  return {
    process: child,
    pid: child.pid ?? 0,
    ready: await ready.promise,
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Starts bare mediasoup in a process of its own, with one worker. */
export async function startBareMediasoup(): Promise<BareServer & BareRequester> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const child = await startChild('bareMediasoup.ts', [], ({ id, result, error }) => {
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) settle?.resolve(result);
    else settle?.reject(new Error(error));
  });
  let lastId = 0;
  return {
    pid: child.pid,
    close: child.close,
    request: (request) => {
      const answer = Promise.withResolvers<unknown>();
      lastId += 1;
      waiting.set(lastId, answer);
      child.process.send({ id: lastId, request });
      return answer.promise;
    },
  };
}

/** A connection to mediasoup with Socket.IO, as one page has it. */
export interface BareClient extends BareRequester {
  leave(): void;
}

/** Starts mediasoup with Socket.IO in a process of its own. */
export async function startBareSocketIo(
  workers: number,
): Promise<BareServer & { readonly connect: () => Promise<BareClient> }> {
  const { pid, close, ready } = await startChild('bareSocketIo.ts', [String(workers)], () => {});
  return {
    pid,
    close,
    connect: async () => {
      const socket = io(`http://127.0.0.1:${String(ready)}`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return {
        request: async (request) => {
          const reply = (await socket.emitWithAck('request', request)) as BareReply;
          if (reply.error !== undefined) throw new Error(reply.error);
          return reply.result;
        },
        leave: () => void socket.disconnect(),
      };
    },
  };
}
