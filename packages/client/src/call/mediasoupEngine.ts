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
import type {
  IncomingTrack,
  MediaEngine,
  OutgoingTrack,
  ReceiveTransport,
  SendTransport,
  SendTransportEvents,
  TransportEvents,
} from './ports.ts';

/*
 * The casts in this file are between the protocol's types and those of mediasoup-client. Both
 * describe the same JSON; they differ in how absent fields and codec parameters are typed, and the
 * server checks what it is sent.
 */

const LAYERS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { scaleResolutionDownBy: 2, maxBitrate: 350_000 },
  { scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
];
const LARGEST = { width: 640, height: 480 };

/**
 * Without a start bitrate Chromium begins with the small layer only, and the first second of a face
 * is a blur (measured: 320×240 instead of 640×480). Forward error correction covers single lost
 * packets of speech; discontinuous transmission saves those of silence.
 */
const CODEC_OPTIONS: Record<Source, types.ProducerCodecOptions> = {
  microphone: { opusFec: true, opusDtx: true },
  camera: { videoGoogleStartBitrate: 1000 },
};

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
  transport.on('produce', ({ appData, rtpParameters }, done, failed) => {
    events.produce(appData['source'] as Source, rtpParameters as RtpParameters).then((id) => {
      done({ id });
    }, failed);
  });
  return {
    ...common(transport),
    get state() {
      return transport.connectionState;
    },
    produce: (source, track) => produce(transport, source, track),
  };
}

async function produce(
  transport: types.Transport,
  source: Source,
  track: MediaStreamTrack,
): Promise<OutgoingTrack> {
  let sender: RTCRtpSender | undefined;
  await transport.produce({
    track,
    stopTracks: false,
    disableTrackOnPause: false,
    codecOptions: CODEC_OPTIONS[source],
    ...(source === 'camera' ? { encodings: LAYERS } : {}),
    appData: { source },
    onRtpSender: (created) => {
      sender = created;
      // Before the offer is made: the connection comes up, and there is nothing to send over it.
      carry(created, null);
    },
  });
  if (source === 'camera' && sender !== undefined) await askForAllLayers(sender);
  return {
    carry: (carried) => {
      if (sender !== undefined) carry(sender, carried);
    },
  };
}

/**
 * Says how large each layer may be. By ratios alone Chromium makes only two layers of a 640×480
 * picture and leaves out the largest (measured: 320×240 at best); for sizes it keeps all three. They
 * also bound what a camera with more pixels sends. A browser without the option keeps the ratios.
 */
async function askForAllLayers(sender: RTCRtpSender): Promise<void> {
  const parameters = sender.getParameters();
  for (const [n, encoding] of parameters.encodings.entries()) {
    const ratio = LAYERS[n]?.scaleResolutionDownBy ?? 1;
    const [maxWidth, maxHeight] = [LARGEST.width / ratio, LARGEST.height / ratio];
    delete encoding.scaleResolutionDownBy;
    // In the specification (webrtc-extensions), not yet in TypeScript's types.
    Object.assign(encoding, { scaleResolutionDownTo: { maxWidth, maxHeight } });
  }
  await sender.setParameters(parameters).catch(() => undefined);
}

/**
 * The sender's own method rather than the producer's: it is not queued behind negotiations, and the
 * browser carries calls out in their order. It fails only when the connection was closed meanwhile.
 */
function carry(sender: RTCRtpSender, track: MediaStreamTrack | null): void {
  sender.replaceTrack(track).catch(() => undefined);
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
  { consumerId, producerId, source, kind, rtpParameters }: RemoteTrack,
): Promise<IncomingTrack> {
  const consumer = await transport.consume({
    id: consumerId,
    producerId,
    kind,
    rtpParameters: rtpParameters as types.RtpParameters,
    // One stream for both, so that the browser keeps lips and voice together.
    streamId: 'far-end',
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
