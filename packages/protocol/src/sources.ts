/** One size in which a picture is sent; the server picks for each connection what it can carry. */
interface PictureLayer {
  /** How many times smaller than the largest. */
  readonly scaleDownBy: number;
  /** Bits per second. */
  readonly maxBitrate: number;
}

/** How a picture is sent. */
interface PicturePolicy {
  /** In pixels; bounds what a camera with more of them sends. */
  readonly largest: { readonly width: number; readonly height: number };
  /** The smallest first; one alone is sent as it is. */
  readonly layers: readonly PictureLayer[];
  /** The layer in which the first picture comes; the others join a moment later. */
  readonly firstLayer: number;
  /** What is kept when not everything can be sent, in the words of MST Content Hints. */
  readonly keeps: 'maintain-framerate' | 'maintain-resolution';
}

/** What holds for one source of sound or picture, wherever it is captured, sent, forwarded or shown. */
export interface SourcePolicy {
  readonly kind: 'audio' | 'video';
  /** Whether it is sent from the beginning of a call, or only once somebody turns it on. */
  readonly onAtStart: boolean;
  /** Whether its device stays open while it is off; else it is closed, so that its light goes out. */
  readonly openWhileOff: boolean;
  /** Whether a call that cannot negotiate it has to be joined again; else it does without. */
  readonly essential: boolean;
  /** Whether it is played in the one stream of its person, or in a stream of its own. */
  readonly withPerson: boolean;
  /** What a browser should keep when it cannot keep everything (MST Content Hints). */
  readonly contentHint: 'motion' | 'detail' | null;
  /** What gets bandwidth first where it is short, in the words of WebRTC Priority Control. */
  readonly priority: 'high' | 'medium' | 'low';
  /** What is asked of the device, in the words of Media Capture and Streams. */
  readonly capture: Readonly<Record<string, boolean | { readonly ideal: number }>>;
  /** Options of the encoder, in the words of mediasoup-client. */
  readonly codec: Readonly<Record<string, boolean | number>>;
  /** Only of pictures. */
  readonly picture: PicturePolicy | null;
  /** Bits per second that a party may send of it, with some room. */
  readonly ceiling: number;
}

/**
 * The sources there are, the most important first: this is the order in which they are opened and
 * negotiated. A new one is one entry here; client, wire and server follow from it.
 */
export const SOURCE_POLICIES = {
  microphone: {
    kind: 'audio',
    onAtStart: true,
    // Somebody who unmutes speaks at once.
    openWhileOff: true,
    essential: true,
    withPerson: true,
    contentHint: null,
    priority: 'high',
    // A kiosk stands in a room with hard walls and an open loudspeaker.
    capture: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    // Forward error correction covers single lost packets of speech; DTX saves those of silence.
    codec: { opusFec: true, opusDtx: true },
    picture: null,
    ceiling: 150_000,
  },
  camera: {
    kind: 'video',
    onAtStart: true,
    openWhileOff: false,
    essential: false,
    withPerson: true,
    // Faces: a moving picture that is a little blurred is better than a sharp one that stutters.
    contentHint: 'motion',
    priority: 'medium',
    capture: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    // Without it Chromium begins with the small layer only, and the first second of a face is a
    // blur (measured: 320×240 instead of 640×480).
    codec: { videoGoogleStartBitrate: 1000 },
    picture: {
      largest: { width: 640, height: 480 },
      layers: [
        { scaleDownBy: 4, maxBitrate: 120_000 },
        { scaleDownBy: 2, maxBitrate: 350_000 },
        { scaleDownBy: 1, maxBitrate: 1_200_000 },
      ],
      // Making the first whole frame of all three at once takes 100 ms longer on two cores (measured).
      firstLayer: 1,
      keeps: 'maintain-framerate',
    },
    ceiling: 3_350_000,
  },
  /** The paper on the desk, as the kiosk draws it: with what is hidden painted over. */
  paper: {
    kind: 'video',
    onAtStart: false,
    openWhileOff: false,
    essential: false,
    withPerson: false,
    // Writing: a sharp picture that stutters is better than a smooth one that cannot be read.
    contentHint: 'detail',
    priority: 'low',
    // The largest picture that the camera gives: a still is cut out of it. A paper hardly moves.
    capture: { width: { ideal: 4_096 }, height: { ideal: 3_072 }, frameRate: { ideal: 10 } },
    codec: {},
    picture: {
      largest: { width: 1_920, height: 1_080 },
      layers: [
        // With a second, smaller layer the first picture came 200 ms later (measured): a forwarder of layers
        // waits for a whole picture of the one that it has picked.
        { scaleDownBy: 1, maxBitrate: 2_000_000 },
      ],
      firstLayer: 0,
      keeps: 'maintain-resolution',
    },
    ceiling: 4_000_000,
  },
} as const satisfies Readonly<Record<string, SourcePolicy>>;

/**
 * The camera of somebody who signs: hands that stutter cannot be read, so that frames come before size, and it keeps its
 * layers longer than any other picture. Voices go first all the same: sound has no layers to lose.
 */
export const SIGNING_CAMERA = {
  ...SOURCE_POLICIES.camera,
  priority: 'high',
  picture: {
    ...SOURCE_POLICIES.camera.picture,
    // The small ones have more bits than those of a face: fingers have more edges than a mouth.
    layers: [
      { scaleDownBy: 4, maxBitrate: 180_000 },
      { scaleDownBy: 2, maxBitrate: 500_000 },
      { scaleDownBy: 1, maxBitrate: 1_500_000 },
    ],
    keeps: 'maintain-framerate',
  },
} as const satisfies SourcePolicy;

/** The policies of somebody in a call; whoever signs has a camera of their own kind. */
export const policiesOf = (policies: SourcePolicies, signs: boolean): SourcePolicies =>
  signs ? { ...policies, camera: SIGNING_CAMERA } : policies;

/** What a track shows or carries. */
export type Source = keyof typeof SOURCE_POLICIES;

/** A policy for each source; what works on tracks is given the table, so that a test may add to it. */
export type SourcePolicies = Readonly<Record<Source, SourcePolicy>>;

/** The sources of a table, the most important first. */
export const sourcesIn = (policies: SourcePolicies): readonly Source[] =>
  Object.keys(policies) as Source[];

/** One value for each source of a table. */
export function bySource<T>(
  policies: SourcePolicies,
  value: (source: Source, policy: SourcePolicy) => T,
): Record<Source, T> {
  const entries = sourcesIn(policies).map((source) => [source, value(source, policies[source])]);
  return Object.fromEntries(entries) as Record<Source, T>;
}

/** Every source, for schemas. */
export const SOURCES = Object.keys(SOURCE_POLICIES) as [Source, ...Source[]];

/** The largest number of simulcast layers of any picture. */
export const MOST_LAYERS = Math.max(
  ...Object.values<SourcePolicy>(SOURCE_POLICIES).map(({ picture }) => picture?.layers.length ?? 1),
);
