import type {
  DtlsParameters,
  RemoteTrack,
  RtpCapabilities,
  RtpParameters,
  Source,
  TransportParameters,
} from '@madoguchi/protocol';
import { Device } from 'mediasoup-client';
import type { types } from 'mediasoup-client';
import { FirstLayers, produce } from './mediasoupSending.ts';
import type {
  IncomingTrack,
  MediaEngine,
  ReceiveTransport,
  SendTransport,
  SendTransportEvents,
  TransportEvents,
} from './ports.ts';
import { streamIdOf } from './streamId.ts';

/*
 * The casts in this file are between the protocol's types and those of mediasoup-client. Both
 * describe the same JSON; they differ in how absent fields and codec parameters are typed, and the
 * server checks what it is sent.
 */

/** Learns what browser and server have in common. Rejects when this browser cannot take part. */
export async function loadMediasoupEngine(capabilities: RtpCapabilities): Promise<MediaEngine> {
  const device = new Device();
  await device.load({ routerRtpCapabilities: capabilities as types.RtpCapabilities });
  return {
    rtpCapabilities: device.recvRtpCapabilities as RtpCapabilities,
    openSend: (parameters, events) =>
      sendTransport(device.createSendTransport(optionsOf(parameters)), events),
    openReceive: (parameters, events) =>
      receiveTransport(device.createRecvTransport(optionsOf(parameters)), events),
  };
}

function optionsOf(parameters: TransportParameters): types.TransportOptions {
  return parameters as types.TransportOptions;
}

function sendTransport(transport: types.Transport, events: SendTransportEvents): SendTransport {
  wire(transport, events);
  const first = new FirstLayers();
  transport.on('produce', ({ appData, rtpParameters }, done, failed) => {
    events.produce(appData['source'] as Source, rtpParameters as RtpParameters).then((id) => {
      done({ id });
    }, failed);
  });
  const shared = common(transport);
  return {
    ...shared,
    get state() {
      return transport.connectionState;
    },
    restartIce: async (iceParameters) => {
      await shared.restartIce(iceParameters);
      await first.prepare();
    },
    produce: (source, track, policy) => produce(transport, { source, policy, track, first }),
  };
}

function receiveTransport(transport: types.Transport, events: TransportEvents): ReceiveTransport {
  wire(transport, events);
  return {
    ...common(transport),
    get state() {
      return transport.connectionState;
    },
    consume: (track) => consume(transport, track),
  };
}

async function consume(
  transport: types.Transport,
  { consumerId, producerId, from, source, kind, rtpParameters }: RemoteTrack,
): Promise<IncomingTrack> {
  const consumer = await transport.consume({
    id: consumerId,
    producerId,
    kind,
    rtpParameters: rtpParameters as types.RtpParameters,
    streamId: streamIdOf(from, source),
  });
  return {
    consumerId,
    source,
    track: consumer.track,
    framesDecoded: async () => framesDecodedIn(await consumer.getStats()),
    close: () => {
      consumer.close();
    },
  };
}

function framesDecodedIn(report: RTCStatsReport): number {
  for (const stats of report.values() as Iterable<RTCStats>) {
    if (stats.type === 'inbound-rtp') return (stats as RTCInboundRtpStreamStats).framesDecoded ?? 0;
  }
  return 0;
}

function wire(transport: types.Transport, events: TransportEvents): void {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    events.connect(dtlsParameters as DtlsParameters).then(done, failed);
  });
  transport.on('connectionstatechange', (state) => {
    events.stateChanged(state);
  });
}

function common(
  transport: types.Transport,
): Pick<SendTransport, 'restartIce' | 'statistics' | 'close'> {
  return {
    restartIce: (iceParameters) =>
      transport.restartIce({ iceParameters: iceParameters as types.IceParameters }),
    statistics: () => transport.getStats(),
    close: () => {
      transport.close();
    },
  };
}
