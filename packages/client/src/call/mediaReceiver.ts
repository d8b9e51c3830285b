import type { Seat } from '@madoguchi/domain';
import type { RemoteTrack, Source, SourcePolicies } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { FirstFrame } from './firstFrame.ts';
import type { IncomingTrack, ReceiveTransport } from './ports.ts';
import type { RemoteMedia } from './remoteMedia.ts';
import type { Room } from './room.ts';

export interface MediaReceiverDependencies {
  readonly transport: ReceiveTransport;
  readonly remote: RemoteMedia;
  readonly sources: SourcePolicies;
  readonly clock: Clock;
  readonly room: Pick<Room, 'ready' | 'requestKeyFrame'>;
  failed(error: unknown): void;
}

/** A track that is being opened, and what has been heard of it meanwhile. */
interface Opening {
  readonly from: Seat;
  readonly source: Source;
  sending: boolean;
  ended: boolean;
}

interface Incoming {
  readonly from: Seat;
  readonly track: IncomingTrack;
  readonly firstFrame: FirstFrame | null;
}

/**
 * After a worker's death everybody joins again within a second or a few; who has not come back by
 * then went while this end was away.
 */
const RETURN_MS = 5_000;

/**
 * Everybody else's tracks on one transport: made before the call is live, so that going live only
 * opens them.
 */
export class MediaReceiver {
  readonly #dependencies: MediaReceiverDependencies;
  readonly #incoming = new Map<string, Incoming>();
  readonly #opening = new Map<string, Opening>();
  readonly #callOffCleaning: () => void;
  #live = false;
  #closed = false;

  constructor(dependencies: MediaReceiverDependencies) {
    this.#dependencies = dependencies;
    const { remote, clock } = dependencies;
    remote.outdate();
    this.#callOffCleaning = clock.after(RETURN_MS, () => {
      remote.dropOutdated();
    });
  }

  setLive(live: boolean): void {
    this.#live = live;
    for (const incoming of this.#incoming.values()) this.#watch(incoming);
  }

  /** A track of somebody else can be received. */
  async add(offered: RemoteTrack): Promise<void> {
    const { transport, failed } = this.#dependencies;
    const { consumerId, from, source, sending } = offered;
    // A notice may repeat what was made up for.
    if (this.#opening.has(consumerId) || this.#incoming.has(consumerId)) return;
    const opening: Opening = { from, source, sending, ended: false };
    this.#opening.set(consumerId, opening);
    try {
      const track = await transport.consume(offered);
      this.#opening.delete(consumerId);
      if (this.#closed || opening.ended) track.close();
      else await this.#take(opening, track);
    } catch (error) {
      if (!this.#closed) failed(error);
    }
  }

  /** Makes up for notices that were missed: these are the tracks there are now. */
  sync(tracks: readonly RemoteTrack[]): void {
    const there = new Set(tracks.map(({ consumerId }) => consumerId));
    for (const consumerId of [...this.#incoming.keys(), ...this.#opening.keys()]) {
      if (!there.has(consumerId)) this.end(consumerId);
    }
    for (const track of tracks) {
      void this.add(track);
      this.setSending(track.from, track.source, track.sending);
    }
  }

  /** The far end took a track away, perhaps while it was still being opened here. */
  end(consumerId: string): void {
    const opening = this.#opening.get(consumerId);
    if (opening !== undefined) opening.ended = true;
    const incoming = this.#incoming.get(consumerId);
    if (incoming === undefined) return;
    this.#incoming.delete(consumerId);
    incoming.firstFrame?.close();
    const { from, track } = incoming;
    this.#dependencies.remote.remove(from, track.source, track.track);
    track.close();
  }

  /** The far end muted or unmuted; a camera that comes back has to show a first frame again. */
  setSending(from: Seat, source: Source, sending: boolean): void {
    for (const opening of this.#opening.values()) {
      if (opening.from === from && opening.source === source) opening.sending = sending;
    }
    this.#dependencies.remote.setSending(from, source, sending);
    for (const incoming of this.#incoming.values()) {
      if (incoming.from === from) this.#watch(incoming);
    }
  }

  /** The tracks themselves stay in their streams until others replace them. */
  close(): void {
    this.#closed = true;
    this.#callOffCleaning();
    for (const { firstFrame } of this.#incoming.values()) firstFrame?.close();
    this.#incoming.clear();
  }

  async #take({ from, sending }: Opening, track: IncomingTrack): Promise<void> {
    const { remote, room, sources } = this.#dependencies;
    const isPicture = sources[track.source].kind === 'video';
    const firstFrame = isPicture ? this.#firstFrameOf(track) : null;
    const incoming = { from, track, firstFrame };
    this.#incoming.set(track.consumerId, incoming);
    remote.put(from, track.source, track.track);
    remote.setSending(from, track.source, sending);
    await room.ready(track.consumerId);
    this.#watch(incoming);
  }

  #watch({ from, track, firstFrame }: Incoming): void {
    const expected = this.#live && this.#dependencies.remote.sends(from, track.source);
    if (expected) firstFrame?.expect();
    else firstFrame?.close();
  }

  #firstFrameOf(track: IncomingTrack): FirstFrame {
    const { clock, room } = this.#dependencies;
    return new FirstFrame({
      clock,
      framesDecoded: () => track.framesDecoded(),
      ask: () => {
        room.requestKeyFrame(track.consumerId).catch(() => undefined);
      },
    });
  }
}
