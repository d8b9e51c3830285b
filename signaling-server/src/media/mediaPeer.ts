import type { Seat } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type {
  Direction,
  DtlsParameters,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
  Source,
  SourcePolicies,
  SourcePolicy,
} from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import { ReceivedTrack, SentTrack } from './tracks.ts';
import { openTransport } from './transport.ts';
import { judge, toDtlsParameters, toRtpCapabilities, toRtpParameters } from './wire.ts';
import type { Placement } from './workerSlot.ts';

/** A track that was started, and the earlier one of the same source whose place it took. */
export interface Produced {
  readonly track: SentTrack;
  readonly replaced: SentTrack | undefined;
}

/** In the numbers of mediasoup, from 1 to 255. */
const PRIORITIES: Readonly<Record<SourcePolicy['priority'], number>> = {
  low: 1,
  medium: 2,
  high: 3,
};

/** What a presence needs of its room. */
interface PeerParts {
  readonly sources: SourcePolicies;
  readonly logger: Logger;
}

/** One party's presence in a room: a transport each way, what it sends and what it receives. */
export class MediaPeer {
  readonly seat: Seat;
  readonly transports: Readonly<Record<Direction, types.WebRtcTransport>>;
  readonly sent = new Map<Source, SentTrack>();
  readonly received = new Map<string, ReceivedTrack>();
  /** Set when the join is answered: what came before is in the answer, the rest has to be told. */
  answered = false;
  readonly #router: types.Router;
  readonly #capabilities: types.RtpCapabilities;
  readonly #sources: SourcePolicies;
  readonly #connecting = new Set<Direction>();
  /** What this party receives or is about to. */
  readonly #consuming = new Set<SentTrack>();

  private constructor(
    seat: Seat,
    router: types.Router,
    transports: Record<Direction, types.WebRtcTransport>,
    terms: { readonly capabilities: RtpCapabilities; readonly sources: SourcePolicies },
  ) {
    this.seat = seat;
    this.#router = router;
    this.transports = transports;
    this.#capabilities = toRtpCapabilities(terms.capabilities);
    this.#sources = terms.sources;
  }

  /** Opens both transports, or none. Refuses with `MEDIA_UNAVAILABLE`. */
  static async open(
    seat: Seat,
    placement: Placement,
    capabilities: RtpCapabilities,
    { sources, logger }: PeerParts,
  ): Promise<MediaPeer> {
    const results = await Promise.allSettled([
      openTransport(placement, sources, logger),
      openTransport(placement, sources, logger),
    ]);
    const opened = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    const [send, receive] = opened;
    if (send && receive) {
      return new MediaPeer(seat, placement.router, { send, receive }, { capabilities, sources });
    }
    for (const transport of opened) transport.close();
    const failed = results.find((r) => r.status === 'rejected');
    throw new AppError('MEDIA_UNAVAILABLE', { cause: failed?.reason });
  }

  get closed(): boolean {
    return this.transports.send.closed;
  }

  /** Connects one transport; a second time is `WRONG_STATE`. */
  async connect(direction: Direction, dtls: DtlsParameters): Promise<void> {
    if (this.#connecting.has(direction)) throw new AppError('WRONG_STATE');
    this.#connecting.add(direction);
    const transport = this.transports[direction];
    try {
      await judge(transport, () => transport.connect({ dtlsParameters: toDtlsParameters(dtls) }));
    } catch (refusal) {
      this.#connecting.delete(direction);
      throw refusal;
    }
  }

  /** New ICE credentials for a path that broke. */
  restartIce(direction: Direction): Promise<IceParameters> {
    const transport = this.transports[direction];
    return judge(transport, () => transport.restartIce());
  }

  /** Starts a track, paused or not, and answers which earlier one of the same source it replaced. */
  async produce(source: Source, rtp: RtpParameters, paused: boolean): Promise<Produced> {
    const { kind, onAtStart, priority } = this.#sources[source];
    // mediasoup takes the kind on trust and would carry a picture as if it were sound.
    if (rtp.codecs.some(({ mimeType }) => !mimeType.toLowerCase().startsWith(`${kind}/`))) {
      throw new AppError('BAD_MEDIA_PARAMETERS');
    }
    const { send } = this.transports;
    const producer = await judge(send, () =>
      send.produce({ kind, rtpParameters: toRtpParameters(rtp), paused }),
    );
    if (this.closed) throw new AppError('WRONG_STATE');
    const track = new SentTrack(producer, {
      source,
      seat: this.seat,
      sending: onAtStart,
      priority,
    });
    const replaced = this.sent.get(source);
    this.sent.set(source, track);
    replaced?.producer.close();
    return { track, replaced };
  }

  /**
   * Prepares to receive `track`. Nothing comes of it when this party cannot decode the track,
   * receives it already, or when either of them ended meanwhile.
   */
  async consume(track: SentTrack): Promise<ReceivedTrack | undefined> {
    const { producer } = track;
    const demand = { producerId: producer.id, rtpCapabilities: this.#capabilities };
    if (this.#consuming.has(track) || !this.#router.canConsume(demand)) return undefined;
    this.#consuming.add(track);
    const consumer = await this.transports.receive.consume({ ...demand, paused: true });
    if (producer.closed || this.closed) {
      consumer.close();
      return undefined;
    }
    await this.#prefer(consumer, track.priority);
    const received = new ReceivedTrack(consumer, track, this.seat);
    this.received.set(consumer.id, received);
    return received;
  }

  /** Where bandwidth is short, pictures of a higher priority keep their large layers for longer. */
  async #prefer(consumer: types.Consumer, its: SourcePolicy['priority']): Promise<void> {
    const priority = PRIORITIES[its];
    const hasLayers = consumer.kind === 'video' && consumer.type !== 'simple';
    // The worker begins with 1. A consumer that has ended meanwhile is found out by the caller.
    if (hasLayers && priority > 1) await consumer.setPriority(priority).catch(() => undefined);
  }

  /** Stops receiving `track`; answers the consumer's id if there was one. */
  drop(track: SentTrack): string | undefined {
    this.#consuming.delete(track);
    const received = [...this.received.values()].find(({ from }) => from === track);
    if (!received) return undefined;
    received.consumer.close();
    this.received.delete(received.consumer.id);
    return received.consumer.id;
  }

  /** RTP packets of this presence's tracks that reached the server, whether forwarded or not. */
  async packetsReceived(): Promise<number> {
    const counts = await Promise.all([...this.sent.values()].map((t) => t.packetsReceived()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Ends the presence with all it sends and receives. */
  close(): void {
    this.transports.send.close();
    this.transports.receive.close();
  }
}
