import type { CallQuality } from '@madoguchi/domain';
import type { Source } from '@madoguchi/protocol';
import { bySource } from '@madoguchi/protocol';
import { retryDelay } from '../clock.ts';
import { Emitter } from '../emitter.ts';
import type { Call } from '../models.ts';
import { keepSame } from '../store.ts';
import { LocalMedia } from './localMedia.ts';
import type { LocalMediaDependencies } from './localMedia.ts';
import { MediaConnection } from './mediaConnection.ts';
import type { MediaEngine } from './ports.ts';
import { QualityMeter } from './qualityMeter.ts';
import { RemoteMedia } from './remoteMedia.ts';
import type { Room } from './room.ts';

export interface CallSessionDependencies extends LocalMediaDependencies {
  readonly room: Room;
  engine(): Promise<MediaEngine>;
  random(): number;
}

const REJOIN = { firstMs: 100, lastMs: 3_000 };

/** A connection that held for this long was a good one; its end is not one of a row of failures. */
const STEADY_MS = 10_000;

/**
 * The call of one consultation, from the first sign of it to its end. Devices and streams are the
 * same throughout; the connection beneath them is replaced whenever it is lost.
 */
export class CallSession {
  readonly consultationId: string;
  readonly events = new Emitter<{ changed: [] }>();
  readonly #dependencies: CallSessionDependencies;
  readonly #local: LocalMedia;
  readonly #remote: RemoteMedia;
  readonly #meter: QualityMeter;
  #connection: MediaConnection | null = null;
  /** Rises with every attempt to join; work that finds another number than its own is stale. */
  #turn = 0;
  #attempt = 0;
  #joinedAt: number | null = null;
  #callOffRetry: () => void = () => undefined;
  #interrupted = false;
  #quality: CallQuality | null = null;
  #snapshot: Call | null = null;

  constructor(consultationId: string, dependencies: CallSessionDependencies) {
    this.consultationId = consultationId;
    this.#dependencies = dependencies;
    this.#local = new LocalMedia(dependencies);
    this.#remote = new RemoteMedia(dependencies.sources, () => dependencies.createStream());
    this.#meter = this.#newMeter();
    this.#local.events.on('changed', () => {
      this.#changed();
    });
    this.#remote.events.on('changed', () => {
      this.#changed();
    });
    void this.#join();
  }

  /** What a screen shows; the same object as long as nothing changes. */
  snapshot(): Call {
    const former = this.#snapshot;
    const [local, remote] = [this.#local, this.#remote];
    this.#snapshot = keepSame(former, {
      consultationId: this.consultationId,
      phase: this.#phase(),
      reached: this.#connection?.reached ?? false,
      localStream: local.stream,
      ownTracks: keepSame(
        former?.ownTracks ?? null,
        bySource(this.#dependencies.sources, (source) => local.track(source)),
      ),
      remotes: remote.parties,
      sending: keepSame(
        former?.sending ?? null,
        bySource(this.#dependencies.sources, (source) => local.sends(source)),
      ),
      quality: this.#quality,
      deviceProblem: local.problem,
      deviceFaults: keepSame(former?.deviceFaults ?? null, local.faults),
      deviceNotices: keepSame(former?.deviceNotices ?? null, local.notices),
    });
    return this.#snapshot;
  }

  /** The connection as notices of the server speak to it; `null` while there is none. */
  get connection(): MediaConnection | null {
    return this.#connection;
  }

  setSending(source: Source, sending: boolean): void {
    this.#local.setWanted(source, sending);
  }

  /** The server says whether sound and picture may flow. */
  setLive(live: boolean): void {
    this.#interrupted = false;
    this.#connection?.setLive(live);
  }

  /** The connection is up again: a call that outlived the break goes on, everything else joins anew. */
  async resume(): Promise<void> {
    const turn = this.#turn;
    const alive = (await this.#connection?.isAlive()) ?? false;
    if (!alive && turn === this.#turn) this.rejoin();
  }

  /** The connection or its room is lost. */
  rejoin(): void {
    if (this.#connection?.live === true) this.#interrupted = true;
    void this.#join();
  }

  dispose(): void {
    this.#turn += 1;
    this.events.clear();
    this.#callOffRetry();
    this.#meter.stop();
    this.#connection?.close();
    this.#connection = null;
    this.#local.close();
    this.#remote.close();
  }

  async #join(): Promise<void> {
    const { engine, room, clock, sources } = this.#dependencies;
    const turn = (this.#turn += 1);
    this.#callOffRetry();
    this.#connection?.close();
    this.#connection = null;
    this.#changed();
    try {
      const loaded = await engine();
      if (turn !== this.#turn) return;
      const [local, remote] = [this.#local, this.#remote];
      const parts = { room, engine: loaded, local, remote, clock, sources };
      const connection = new MediaConnection(parts);
      this.#connection = connection;
      this.#follow(connection);
      await connection.join();
      if (turn !== this.#turn) return;
      this.#joinedAt = clock.now();
      // The answer says how the call stands: one that is held, or has ended in the queue, is not broken.
      this.#interrupted = false;
      this.#changed();
    } catch {
      // Whatever the reason: as long as the consultation is there, its call is tried again.
      if (turn === this.#turn) this.#retry();
    }
  }

  #follow(connection: MediaConnection): void {
    connection.events.on('changed', () => {
      if (connection.live) this.#interrupted = false;
      this.#changed();
    });
    connection.events.on('lost', () => {
      if (connection.live) this.#interrupted = true;
      this.#retry();
    });
  }

  #retry(): void {
    const { clock, random } = this.#dependencies;
    this.#connection?.close();
    this.#connection = null;
    this.#turn += 1;
    if (this.#joinedAt !== null && clock.now() - this.#joinedAt > STEADY_MS) this.#attempt = 0;
    this.#joinedAt = null;
    this.#callOffRetry();
    const delay = retryDelay(this.#attempt, random(), REJOIN);
    this.#attempt += 1;
    this.#callOffRetry = clock.after(delay, () => void this.#join());
    this.#changed();
  }

  #phase(): Call['phase'] {
    const connection = this.#connection;
    if (connection?.live === true) return connection.broken ? 'interrupted' : 'live';
    if (this.#interrupted) return 'interrupted';
    return connection?.settled === true && !this.#local.isOpening ? 'ready' : 'preparing';
  }

  #newMeter(): QualityMeter {
    return new QualityMeter({
      clock: this.#dependencies.clock,
      count: () => this.#connection?.count() ?? Promise.reject(new Error('no connection')),
      expectedPictures: () => this.#remote.expectedPictures,
      report: (quality) => {
        this.#quality = quality;
        this.#changed();
      },
    });
  }

  #changed(): void {
    if (this.#phase() === 'live') {
      this.#meter.start();
    } else {
      this.#meter.stop();
      this.#quality = null;
    }
    this.events.emit('changed');
  }
}
