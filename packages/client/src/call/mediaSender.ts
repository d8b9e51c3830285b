import { AppError } from '@madoguchi/domain';
import type { Source, SourcePolicies } from '@madoguchi/protocol';
import { bySource, sourcesIn } from '@madoguchi/protocol';
import type { LocalMedia } from './localMedia.ts';
import type { OutgoingTrack, SendTransport } from './ports.ts';

export interface MediaSenderDependencies {
  readonly transport: SendTransport;
  readonly local: LocalMedia;
  readonly sources: SourcePolicies;
  /** Tells the far end, through the server, whether this source is sent. */
  announce(source: Source, sending: boolean): Promise<unknown>;
  /** A track is negotiated. */
  changed(): void;
  /** A track could not be negotiated. */
  failed(source: Source, error: unknown): void;
}

interface Lane {
  /** A track that could not be negotiated is not tried again on this transport. */
  state: 'idle' | 'negotiating' | 'open' | 'given-up';
  outgoing: OutgoingTrack | null;
  carried: MediaStreamTrack | null;
  /** What the far end was told; a new track counts as its policy says. */
  announced: boolean;
  /** Whether the server is being told that it is sent: what came before it knows would be dropped. */
  opening: boolean;
}

/**
 * The own tracks on one transport. They are negotiated as soon as their device is open, so that the
 * connection is warm, but not a packet leaves before the call is live.
 */
export class MediaSender {
  readonly #dependencies: MediaSenderDependencies;
  readonly #sources: readonly Source[];
  readonly #lanes: Record<Source, Lane>;
  readonly #stopListening: () => void;
  #live = false;
  #closed = false;

  constructor(dependencies: MediaSenderDependencies) {
    this.#dependencies = dependencies;
    this.#sources = sourcesIn(dependencies.sources);
    this.#lanes = bySource(dependencies.sources, (_, { onAtStart }) => idle(onAtStart));
    this.#stopListening = dependencies.local.events.on('changed', () => {
      this.#update();
    });
    this.#update();
  }

  setLive(live: boolean): void {
    this.#live = live;
    this.#update();
  }

  /** Whether no track is still being negotiated. */
  get settled(): boolean {
    return this.#sources.every((source) => this.#lanes[source].state !== 'negotiating');
  }

  /** Tells again what is sent. Rejects when the server does not know this presence (any more). */
  async announceAll(): Promise<void> {
    const open = this.#sources.filter((source) => this.#lanes[source].state === 'open');
    if (open.length === 0) throw new AppError('WRONG_STATE');
    await Promise.all(
      open.map((source) => this.#dependencies.announce(source, this.#lanes[source].announced)),
    );
  }

  close(): void {
    this.#closed = true;
    this.#stopListening();
  }

  /** Brings what leaves in line with what is wanted and allowed, the most important first. */
  #update(): void {
    if (this.#closed) return;
    for (const source of this.#sources) this.#updateLane(source, this.#lanes[source]);
  }

  #updateLane(source: Source, lane: Lane): void {
    const { local } = this.#dependencies;
    const track = local.track(source);
    if (lane.outgoing === null) {
      const isNext = lane.state === 'idle' && this.#mayNegotiate(source);
      if (track !== null && isNext) void this.#negotiate(source, lane, track);
      return;
    }
    const sending = local.sends(source) && track !== null;
    if (lane.announced !== sending) void this.#tell(source, lane, sending);
    const carried = this.#live && sending && !lane.opening ? track : null;
    if (lane.carried !== carried) {
      lane.carried = carried;
      lane.outgoing.carry(carried);
    }
  }

  /**
   * Tells whether this source is sent. What is turned on leaves when the server lets it pass, or its first whole
   * picture is lost, and the next one is half a second away.
   */
  async #tell(source: Source, lane: Lane, sending: boolean): Promise<void> {
    lane.announced = sending;
    lane.opening = sending;
    // It is told again with the next connection; until then only a word on a screen is wrong.
    await this.#dependencies.announce(source, sending).catch(() => undefined);
    if (!sending || !lane.opening) return;
    lane.opening = false;
    this.#update();
  }

  /** What is not on from the start waits for what is: voice and face come first. */
  #mayNegotiate(source: Source): boolean {
    const { local, sources } = this.#dependencies;
    if (sources[source].onAtStart) return true;
    return this.#sources
      .filter((other) => sources[other].onAtStart)
      .every((other) => {
        const { state } = this.#lanes[other];
        const hasNothing = state === 'idle' && local.track(other) === null && !local.isOpening;
        return state === 'open' || state === 'given-up' || hasNothing;
      });
  }

  async #negotiate(source: Source, lane: Lane, track: MediaStreamTrack): Promise<void> {
    const { transport, sources, changed, failed } = this.#dependencies;
    lane.state = 'negotiating';
    try {
      lane.outgoing = await transport.produce(source, track, sources[source]);
      if (this.#closed) return;
      lane.state = 'open';
      this.#update();
      changed();
    } catch (error) {
      if (this.#closed) return;
      lane.state = 'given-up';
      this.#update();
      failed(source, error);
    }
  }
}

const idle = (announced: boolean): Lane => ({
  ...{ state: 'idle', outgoing: null, carried: null },
  ...{ announced, opening: false },
});
