import type { RtpCapabilities, RtpParameters, Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, SOURCE_POLICIES } from '@madoguchi/protocol';
import type {
  MediaEngine,
  SendTransportEvents,
  TransportEvents,
  TransportState,
} from '../call/ports.ts';
import { FakeTrack } from './fakeTrack.ts';

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

export const newStream = (): MediaStream => new FakeStream() as unknown as MediaStream;

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
          track: new FakeTrack(consumerId).asTrack(),
          framesDecoded: async () => transport.frames,
          close: () => undefined,
        };
      },
    });
  }
}
