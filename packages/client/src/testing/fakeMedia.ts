import type { RtpCapabilities, RtpParameters, Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, SOURCE_POLICIES } from '@madoguchi/protocol';
import type {
  Devices,
  MediaEngine,
  SendTransportEvents,
  TransportEvents,
  TransportState,
} from '../call/ports.ts';

/** The used part of a `MediaStreamTrack`. */
export class FakeTrack extends EventTarget {
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  readonly id: string = crypto.randomUUID();
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device is pulled out. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** The used part of a `MediaStream`. */
export class FakeStream {
  readonly tracks = new Set<MediaStreamTrack>();

  addTrack(track: MediaStreamTrack): void {
    this.tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.tracks.delete(track);
  }
}

const asTrack = (track: FakeTrack): MediaStreamTrack => track as unknown as MediaStreamTrack;
export const newStream = (): MediaStream => new FakeStream() as unknown as MediaStream;

/** Camera and microphone in the hands of a test. */
export class FakeDevices implements Devices {
  readonly opened: FakeTrack[] = [];
  /** What opening a source does instead of giving a track. */
  readonly trouble = new Map<Source, () => Promise<never>>();
  #listeners = new Set<() => void>();

  async open(source: Source): Promise<MediaStreamTrack> {
    await this.trouble.get(source)?.();
    const track = new FakeTrack(source);
    this.opened.push(track);
    return asTrack(track);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  plug(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The newest track of a source. */
  track(source: Source): FakeTrack | undefined {
    return this.opened.findLast(({ name }) => name === source);
  }
}

export const rtpParameters: RtpParameters = {
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }],
  encodings: [{ ssrc: 1 }],
};
export const rtpCapabilities: RtpCapabilities = { codecs: [], headerExtensions: [] };
const fingerprints = [
  { algorithm: 'sha-256' as const, value: Array.from({ length: 32 }, () => 'AB').join(':') },
];

/** One transport of the fake engine; a test reads what went through it and breaks it. */
export class FakeTransport {
  state: TransportState = 'new';
  closed = false;
  restarts = 0;
  packets = 0;
  frames = 0;
  /** Every track that was carried, with `null` for silence, in their order. */
  readonly carried: Record<Source, (MediaStreamTrack | null)[]>;
  readonly events: TransportEvents;

  constructor(events: TransportEvents, sources: SourcePolicies = SOURCE_POLICIES) {
    this.events = events;
    this.carried = bySource(sources, () => []);
  }

  become(state: TransportState): void {
    this.state = state;
    this.events.stateChanged(state);
  }

  /** The first track brings a transport up, as in a browser. */
  async open(): Promise<void> {
    if (this.state !== 'new') return;
    this.state = 'connecting';
    await this.events.connect({ fingerprints });
    this.become('connected');
  }

  close(): void {
    this.closed = true;
  }

  async restartIce(): Promise<void> {
    this.restarts += 1;
  }

  async statistics(): Promise<RTCStatsReport> {
    const inbound = { type: 'inbound-rtp', packetsReceived: this.packets };
    return new Map([['in', inbound]]);
  }
}

/** An engine without a browser. */
export class FakeEngine implements MediaEngine {
  readonly rtpCapabilities = rtpCapabilities;
  readonly sends: FakeTransport[] = [];
  readonly receives: FakeTransport[] = [];
  readonly #sources: SourcePolicies;

  constructor(sources: SourcePolicies = SOURCE_POLICIES) {
    this.#sources = sources;
  }

  openSend(_: unknown, events: SendTransportEvents): ReturnType<MediaEngine['openSend']> {
    const transport = new FakeTransport(events, this.#sources);
    this.sends.push(transport);
    let queue: Promise<unknown> = Promise.resolve();
    const produce = (source: Source): Promise<unknown> => {
      // One negotiation after the other, as mediasoup-client does.
      queue = queue.then(() => transport.open()).then(() => events.produce(source, rtpParameters));
      return queue;
    };
    return Object.assign(transport, {
      produce: async (source: Source) => {
        await produce(source);
        const { carried } = transport;
        return { carry: (track: MediaStreamTrack | null) => void carried[source].push(track) };
      },
    });
  }

  openReceive(_: unknown, events: TransportEvents): ReturnType<MediaEngine['openReceive']> {
    const transport = new FakeTransport(events);
    this.receives.push(transport);
    return Object.assign(transport, {
      consume: async ({ consumerId, source }: { consumerId: string; source: Source }) => {
        await transport.open();
        return {
          consumerId,
          source,
          track: asTrack(new FakeTrack(consumerId)),
          framesDecoded: async () => transport.frames,
          close: () => undefined,
        };
      },
    });
  }
}
