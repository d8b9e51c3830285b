import type { Source, SourcePolicy } from '@madoguchi/protocol';
import type { types } from 'mediasoup-client';
import type { OutgoingTrack } from './ports.ts';

type PicturePolicy = NonNullable<SourcePolicy['picture']>;

/** The first picture comes in one layer alone, and the others join a moment later. */
const ALL_LAYERS_AFTER_MS = 1_000;

/**
 * Each layer at its full frame rate: with Chromium's three temporal layers the server forwards every
 * fourth frame only, until it has measured the others (8 frames in the first second instead of 30,
 * measured).
 */
const layersOf = ({ layers }: PicturePolicy): types.RtpEncodingParameters[] =>
  layers.map(({ scaleDownBy, maxBitrate }) => ({
    scalabilityMode: 'L1T1',
    scaleResolutionDownBy: scaleDownBy,
    maxBitrate,
  }));

/** Chromium takes the priority of a whole sender, from its first layer. */
function encodingsOf({ picture, priority }: SourcePolicy): types.RtpEncodingParameters[] {
  const [first, ...others] = picture === null ? [{}] : layersOf(picture);
  return [{ ...first, priority }, ...others];
}

/**
 * The pictures of one transport that begin in one layer alone. Whatever is negotiated on the transport opens all layers
 * of all that is sent on it, because the server's answer calls none of them paused; so it is said again after that.
 */
export class FirstLayers {
  readonly #pictures = new Map<RTCRtpSender, PicturePolicy>();

  /** A picture begins in its first layer, as far as nothing is negotiated after it. */
  add(sender: RTCRtpSender, picture: PicturePolicy): void {
    this.#pictures.set(sender, picture);
  }

  /** Something was negotiated. */
  async prepare(): Promise<void> {
    await Promise.all(
      [...this.#pictures].map(([sender, picture]) => prepareLayers(sender, picture)),
    );
  }

  /** The picture has begun; the other layers join. */
  open(sender: RTCRtpSender): void {
    const keeps = this.#pictures.get(sender)?.keeps;
    this.#pictures.delete(sender);
    if (keeps !== undefined) openLayers(sender, keeps);
  }
}

interface Produced {
  readonly source: Source;
  readonly policy: SourcePolicy;
  readonly track: MediaStreamTrack;
  readonly first: FirstLayers;
}

/** Negotiates a track of this source; not a packet of it leaves before it is carried. */
export async function produce(
  transport: types.Transport,
  { source, policy, track, first }: Produced,
): Promise<OutgoingTrack> {
  const { codec, picture } = policy;
  let sender: RTCRtpSender | undefined;
  let begun = picture === null;
  await transport.produce({
    track,
    stopTracks: false,
    disableTrackOnPause: false,
    codecOptions: codec,
    encodings: encodingsOf(policy),
    appData: { source },
    onRtpSender: (created) => {
      sender = created;
      // Before the offer is made: the connection comes up, and there is nothing to send over it.
      carry(created, null);
    },
  });
  if (picture !== null && sender !== undefined) first.add(sender, picture);
  await first.prepare();
  return {
    carry: (carried) => {
      if (sender === undefined) return;
      carry(sender, carried);
      if (carried === null || begun) return;
      begun = true;
      const carrying = sender;
      setTimeout(() => {
        first.open(carrying);
      }, ALL_LAYERS_AFTER_MS);
    },
  };
}

/**
 * Says how large each layer may be. By ratios alone Chromium makes only two layers of a 640×480
 * picture and leaves out the largest (measured: 320×240 at best); for sizes it keeps all three. They
 * also bound what a camera with more pixels sends. A browser without the option keeps the ratios.
 */
function prepareLayers(sender: RTCRtpSender, picture: PicturePolicy): Promise<void> {
  const { layers, largest, firstLayer, keeps } = picture;
  return changeLayers(sender, keeps, (encoding, n) => {
    const ratio = layers[n]?.scaleDownBy ?? 1;
    const [maxWidth, maxHeight] = [largest.width / ratio, largest.height / ratio];
    delete encoding.scaleResolutionDownBy;
    encoding.active = n === firstLayer;
    // In the specification (webrtc-extensions), not yet in TypeScript's types.
    Object.assign(encoding, { scaleResolutionDownTo: { maxWidth, maxHeight } });
  });
}

function openLayers(sender: RTCRtpSender, keeps: RTCDegradationPreference): void {
  void changeLayers(sender, keeps, (encoding) => {
    encoding.active = true;
  });
}

/** It fails where the browser lacks an option, or when the connection was closed meanwhile. */
async function changeLayers(
  sender: RTCRtpSender,
  keeps: RTCDegradationPreference,
  change: (encoding: RTCRtpEncodingParameters, n: number) => void,
): Promise<void> {
  const parameters = sender.getParameters();
  parameters.degradationPreference = keeps;
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
