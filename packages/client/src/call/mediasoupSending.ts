import type { Source } from '@madoguchi/protocol';
import type { types } from 'mediasoup-client';
import type { OutgoingTrack } from './ports.ts';

/**
 * 160×120, 320×240 and 640×480: the server picks what each line can carry. Each at its full frame
 * rate: with Chromium's three temporal layers the server forwards every fourth frame only, until it
 * has measured the others (8 frames in the first second instead of 30, measured).
 */
const LAYERS: types.RtpEncodingParameters[] = [
  { scalabilityMode: 'L1T1', scaleResolutionDownBy: 4, maxBitrate: 120_000 },
  { scalabilityMode: 'L1T1', scaleResolutionDownBy: 2, maxBitrate: 350_000 },
  { scalabilityMode: 'L1T1', scaleResolutionDownBy: 1, maxBitrate: 1_200_000 },
];
const LARGEST = { width: 640, height: 480 };

/**
 * The first picture comes in the middle layer alone, and the others join a moment later: making the
 * first whole frame of all three at once takes 100 ms longer on two cores (measured).
 */
const FIRST_LAYER = 1;
const ALL_LAYERS_AFTER_MS = 1_000;

/**
 * Without a start bitrate Chromium begins with the small layer only, and the first second of a face
 * is a blur (measured: 320×240 instead of 640×480). Forward error correction covers single lost
 * packets of speech; discontinuous transmission saves those of silence.
 */
const CODEC_OPTIONS: Record<Source, types.ProducerCodecOptions> = {
  microphone: { opusFec: true, opusDtx: true },
  camera: { videoGoogleStartBitrate: 1000 },
};

/** Negotiates a track of this source; not a packet of it leaves before it is carried. */
export async function produce(
  transport: types.Transport,
  source: Source,
  track: MediaStreamTrack,
): Promise<OutgoingTrack> {
  let sender: RTCRtpSender | undefined;
  let begun = source !== 'camera';
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
  if (source === 'camera' && sender !== undefined) await prepareLayers(sender);
  return {
    carry: (carried) => {
      if (sender === undefined) return;
      carry(sender, carried);
      if (carried === null || begun) return;
      begun = true;
      setTimeout(openLayers, ALL_LAYERS_AFTER_MS, sender);
    },
  };
}

/**
 * Says how large each layer may be. By ratios alone Chromium makes only two layers of a 640×480
 * picture and leaves out the largest (measured: 320×240 at best); for sizes it keeps all three. They
 * also bound what a camera with more pixels sends. A browser without the option keeps the ratios.
 */
function prepareLayers(sender: RTCRtpSender): Promise<void> {
  return changeLayers(sender, (encoding, n) => {
    const ratio = LAYERS[n]?.scaleResolutionDownBy ?? 1;
    const [maxWidth, maxHeight] = [LARGEST.width / ratio, LARGEST.height / ratio];
    delete encoding.scaleResolutionDownBy;
    encoding.active = n === FIRST_LAYER;
    // In the specification (webrtc-extensions), not yet in TypeScript's types.
    Object.assign(encoding, { scaleResolutionDownTo: { maxWidth, maxHeight } });
  });
}

function openLayers(sender: RTCRtpSender): void {
  void changeLayers(sender, (encoding) => {
    encoding.active = true;
  });
}

/** It fails where the browser lacks an option, or when the connection was closed meanwhile. */
async function changeLayers(
  sender: RTCRtpSender,
  change: (encoding: RTCRtpEncodingParameters, n: number) => void,
): Promise<void> {
  const parameters = sender.getParameters();
  parameters.encodings.forEach(change);
  await sender.setParameters(parameters).catch(() => undefined);
}

/**
 * The sender's own method rather than the producer's: it is not queued behind negotiations, and the
 * browser carries calls out in their order. It fails only when the connection was closed meanwhile.
 */
function carry(sender: RTCRtpSender, track: MediaStreamTrack | null): void {
  sender.replaceTrack(track).catch(() => undefined);
}
