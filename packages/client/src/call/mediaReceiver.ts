import type { RemoteTrack, Source } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { FirstFrame } from './firstFrame.ts';
import type { IncomingTrack, ReceiveTransport } from './ports.ts';
import type { RemoteMedia } from './remoteMedia.ts';
import type { Room } from './room.ts';

export interface MediaReceiverDependencies {
  readonly transport: ReceiveTransport;
  readonly remote: RemoteMedia;
  readonly clock: Clock;
  readonly room: Pick<Room, 'ready' | 'requestKeyFrame'>;
  failed(error: unknown): void;
}

interface Incoming {
  readonly track: IncomingTrack;
  readonly firstFrame: FirstFrame | null;
}

/** The far end's tracks on one transport: made before the call is live, so that it only opens them. */
export class MediaReceiver {
  readonly #dependencies: MediaReceiverDependencies;
  readonly #incoming = new Map<string, Incoming>();
  readonly #ended = new Set<string>();
  #live = false;
  #closed = false;

  constructor(dependencies: MediaReceiverDependencies) {
    this.#dependencies = dependencies;
  }

  get isEmpty(): boolean {
    return this.#incoming.size === 0;
  }

  setLive(live: boolean): void {
    this.#live = live;
    for (const { track, firstFrame } of this.#incoming.values()) this.#watch(track, firstFrame);
  }

  /** A track of the far end can be received. */
  async add(offered: RemoteTrack): Promise<void> {
    const { transport, remote, room, failed } = this.#dependencies;
    try {
      const track = await transport.consume(offered);
      if (this.#closed || this.#ended.has(offered.consumerId)) {
        track.close();
        return;
      }
      const firstFrame = track.source === 'camera' ? this.#firstFrameOf(track) : null;
      this.#incoming.set(track.consumerId, { track, firstFrame });
      remote.put(track.source, track.track);
      remote.setSending(track.source, offered.sending);
      await room.ready(track.consumerId);
      this.#watch(track, firstFrame);
    } catch (error) {
      if (!this.#closed) failed(error);
    }
  }

  /** The far end took a track away, perhaps while it was still being opened here. */
  end(consumerId: string): void {
    this.#ended.add(consumerId);
    const incoming = this.#incoming.get(consumerId);
    if (incoming === undefined) return;
    this.#incoming.delete(consumerId);
    incoming.firstFrame?.close();
    this.#dependencies.remote.remove(incoming.track.source, incoming.track.track);
    incoming.track.close();
  }

  /** The far end muted or unmuted; a camera that comes back has to show a first frame again. */
  setSending(source: Source, sending: boolean): void {
    this.#dependencies.remote.setSending(source, sending);
    for (const { track, firstFrame } of this.#incoming.values()) this.#watch(track, firstFrame);
  }

  /** The tracks themselves stay in the far end's stream until others replace them. */
  close(): void {
    this.#closed = true;
    for (const { firstFrame } of this.#incoming.values()) firstFrame?.close();
    this.#incoming.clear();
  }

  #watch({ source }: IncomingTrack, firstFrame: FirstFrame | null): void {
    const expected = this.#live && this.#dependencies.remote.sends(source);
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
