import { createWorker } from 'mediasoup';
import type { types } from 'mediasoup';
import type { BareRequest } from './bareProtocol.ts';

const mediaCodecs: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

interface Place {
  readonly worker: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
}

interface TransportOf {
  readonly router: types.Router;
  readonly transport: types.WebRtcTransport;
}

interface Room {
  readonly router: types.Router;
  readonly webRtcServer: types.WebRtcServer;
}

async function openPlace(): Promise<Place> {
  const worker = await createWorker({ logLevel: 'error' });
  const listenInfos = [{ protocol: 'udp' as const, ip: '127.0.0.1' }];
  return { worker, webRtcServer: await worker.createWebRtcServer({ listenInfos }) };
}

/**
 * mediasoup that forwards and does nothing else; calls take its workers in turn. Answers what it is
 * asked with whatever mediasoup says.
 */
export async function createForwarder(
  workers: number,
): Promise<(request: BareRequest) => Promise<unknown>> {
  const places = await Promise.all(Array.from({ length: workers }, openPlace));
  const rooms = new Map<string, Promise<Room>>();
  const transports = new Map<string, TransportOf>();
  let opened = 0;

  const openRoom = async (): Promise<Room> => {
    const place = places[opened++ % places.length];
    if (place === undefined) throw new Error('no workers');
    const { worker, webRtcServer } = place;
    return { router: await worker.createRouter({ mediaCodecs }), webRtcServer };
  };
  // The promise is kept, not the room: four transports of a call are asked for at once.
  const roomOf = (call: string): Promise<Room> => {
    const room = rooms.get(call) ?? openRoom();
    rooms.set(call, room);
    return room;
  };
  const transportOf = (id: string): types.WebRtcTransport => {
    const entry = transports.get(id);
    if (entry === undefined) throw new Error(`unknown transport ${id}`);
    return entry.transport;
  };

  return async (request) => {
    switch (request.method) {
      case 'createTransport': {
        const { router, webRtcServer } = await roomOf(request.call);
        const transport = await router.createWebRtcTransport({ webRtcServer });
        transports.set(transport.id, { router, transport });
        const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
        return { id, iceParameters, iceCandidates, dtlsParameters };
      }
      case 'connect':
        return transportOf(request.transport).connect({ dtlsParameters: request.dtlsParameters });
      case 'produce': {
        const { kind, rtpParameters } = request;
        return (await transportOf(request.transport).produce({ kind, rtpParameters })).id;
      }
      case 'consume': {
        const { producerId, rtpCapabilities } = request;
        const consume = { producerId, rtpCapabilities };
        return (await transportOf(request.transport).consume(consume)).id;
      }
      case 'endCall': {
        const room = await rooms.get(request.call);
        rooms.delete(request.call);
        for (const [id, { router }] of transports)
          if (router === room?.router) transports.delete(id);
        room?.router.close();
        return undefined;
      }
    }
  };
}
