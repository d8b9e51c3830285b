import { createWorker } from 'mediasoup';
import type { types } from 'mediasoup';
import type { BareRequest, BareReply } from './bareProtocol.ts';

/**
 * Child process: mediasoup that forwards and does nothing else. What our server costs beyond this
 * is what our own code costs. It is driven over the IPC channel of its parent.
 */
const worker = await createWorker({ logLevel: 'error' });
const listenInfos = [{ protocol: 'udp' as const, ip: '127.0.0.1' }];
const webRtcServer = await worker.createWebRtcServer({ listenInfos });
const mediaCodecs: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];
const routers = new Map<string, Promise<types.Router>>();
const transports = new Map<string, { router: types.Router; transport: types.WebRtcTransport }>();

function transportOf(id: string): { router: types.Router; transport: types.WebRtcTransport } {
  const entry = transports.get(id);
  if (entry === undefined) throw new Error(`unknown transport ${id}`);
  return entry;
}

/** The promise is kept, not the router: four transports of a call are asked for at once. */
function routerOf(call: string): Promise<types.Router> {
  const router = routers.get(call) ?? worker.createRouter({ mediaCodecs });
  routers.set(call, router);
  return router;
}

async function answer(request: BareRequest): Promise<unknown> {
  switch (request.method) {
    case 'createTransport': {
      const router = await routerOf(request.call);
      const transport = await router.createWebRtcTransport({ webRtcServer });
      transports.set(transport.id, { router, transport });
      const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
      return { id, iceParameters, iceCandidates, dtlsParameters };
    }
    case 'connect':
      return transportOf(request.transport).transport.connect({
        dtlsParameters: request.dtlsParameters,
      });
    case 'produce': {
      const { transport } = transportOf(request.transport);
      const { kind, rtpParameters } = request;
      return (await transport.produce({ kind, rtpParameters })).id;
    }
    case 'consume': {
      const { transport } = transportOf(request.transport);
      const { producerId, rtpCapabilities } = request;
      return (await transport.consume({ producerId, rtpCapabilities })).id;
    }
    case 'endCall':
      (await routers.get(request.call))?.close();
      routers.delete(request.call);
      return undefined;
  }
}

const reply = (message: BareReply): void => void process.send?.(message);

process.on('message', ({ id, request }: { id: number; request: BareRequest }) => {
  answer(request).then(
    (result) => reply({ id, result }),
    (error: unknown) => reply({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
reply({ id: 0, result: 'ready' });
