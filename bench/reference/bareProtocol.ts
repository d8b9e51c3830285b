import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { types } from 'mediasoup';

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

export interface BareServer {
  readonly pid: number;
  request(request: BareRequest): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts bare mediasoup in a process of its own; its worker is `MEDIASOUP_WORKER_BIN`. */
export async function startBareMediasoup(): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, 'bareMediasoup.ts'), {
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const ready = Promise.withResolvers<unknown>();
  waiting.set(0, ready);
  child.on('message', ({ id, result, error }: BareReply) => {
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) settle?.resolve(result);
    else settle?.reject(new Error(error));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code) => {
    const error = new Error(`bare mediasoup ended with ${String(code)}; is its worker there?`);
    for (const { reject } of waiting.values()) reject(error);
  });
  await ready.promise;

  let lastId = 0;
  return {
    pid: child.pid ?? 0,
    request: (request) => {
      const answer = Promise.withResolvers<unknown>();
      lastId += 1;
      waiting.set(lastId, answer);
      child.send({ id: lastId, request });
      return answer.promise;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
