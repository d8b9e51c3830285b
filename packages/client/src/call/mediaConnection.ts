import type { Seat } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Direction, RemoteTrack, Source, SourcePolicies } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { Emitter } from '../emitter.ts';
import { codeOf } from '../errors.ts';
import type { LocalMedia } from './localMedia.ts';
import { MediaReceiver } from './mediaReceiver.ts';
import { MediaSender } from './mediaSender.ts';
import type { MediaEngine, ReceiveTransport, SendTransport } from './ports.ts';
import type { Counters } from './qualityMeter.ts';
import { countersOf } from './qualityMeter.ts';
import type { RemoteMedia } from './remoteMedia.ts';
import type { Room } from './room.ts';
import { TransportHealth } from './transportHealth.ts';

export interface MediaConnectionDependencies {
  readonly room: Room;
  readonly engine: MediaEngine;
  readonly local: LocalMedia;
  readonly remote: RemoteMedia;
  readonly clock: Clock;
  readonly sources: SourcePolicies;
}

interface Joined {
  readonly send: SendTransport;
  readonly receive: ReceiveTransport;
  readonly sender: MediaSender;
  readonly receiver: MediaReceiver;
}

/** How long packets may take to show that a connection outlived a break of the connection. */
const SIGN_OF_LIFE_MS = 700;

/** One presence in the room of a consultation. It is never mended inside: a new one replaces it. */
export class MediaConnection {
  readonly events = new Emitter<{ changed: []; lost: [] }>();
  readonly #dependencies: MediaConnectionDependencies;
  readonly #health: Record<Direction, TransportHealth>;
  #joined: Joined | null = null;
  #live = false;
  #closed = false;

  constructor(dependencies: MediaConnectionDependencies) {
    this.#dependencies = dependencies;
    this.#health = { send: this.#healthOf('send'), receive: this.#healthOf('receive') };
  }

  /** Whether sound and picture may flow. */
  get live(): boolean {
    return this.#live;
  }

  get joined(): boolean {
    return this.#joined !== null;
  }

  /** Whether everything that can be prepared before the call is. */
  get settled(): boolean {
    return this.#joined?.sender.settled ?? false;
  }

  /** Whether a transport that was connected is not at the moment. */
  get broken(): boolean {
    return this.#health.send.broken || this.#health.receive.broken;
  }

  /** Whether sound and picture have found a way between this device and the server. */
  get reached(): boolean {
    return this.#health.send.connected || this.#health.receive.connected;
  }

  /** Joins and opens both transports. Rejects with `AppError`. */
  async join(): Promise<void> {
    const { room, engine } = this.#dependencies;
    const { send, receive, live, remoteTracks } = await room.join(engine.rtpCapabilities);
    if (this.#closed) return;
    this.#joined = this.#open(
      engine.openSend(send, {
        ...this.#eventsOf('send'),
        produce: (source, rtpParameters) => room.produce(source, rtpParameters),
      }),
      engine.openReceive(receive, this.#eventsOf('receive')),
    );
    this.setLive(live);
    // Where nothing flows no picture goes on, and none of before is to stand for it.
    if (!live) this.#dependencies.remote.dropOutdated();
    for (const track of remoteTracks) this.addRemoteTrack(track);
  }

  // Notices that come before the room has answered belong to a former presence: they are dropped.

  addRemoteTrack(track: RemoteTrack): void {
    void this.#joined?.receiver.add(track);
  }

  endRemoteTrack(consumerId: string): void {
    this.#joined?.receiver.end(consumerId);
  }

  setRemoteSending(from: Seat, source: Source, sending: boolean): void {
    this.#joined?.receiver.setSending(from, source, sending);
  }

  setLive(live: boolean): void {
    if (this.#joined === null) return;
    // The own sound and picture leave first; everything that is only shown can wait.
    this.#joined.sender.setLive(live);
    this.#joined.receiver.setLive(live);
    this.#live = live;
    this.events.emit('changed');
  }

  /** Counts of both transports; rejects when there are none. */
  async count(): Promise<Counters> {
    if (this.#joined === null) throw new AppError('WRONG_STATE');
    const { send, receive } = this.#joined;
    const reports = await Promise.all([send.statistics(), receive.statistics()]);
    return countersOf(reports, this.#dependencies.clock.now());
  }

  /**
   * Whether a live call outlived a break of the connection: the server still knows this presence, and
   * packets arrive. What was missed meanwhile, who came, went or was muted, is made up for.
   */
  async isAlive(): Promise<boolean> {
    const joined = this.#joined;
    if (joined === null || !this.#live || this.broken) return false;
    try {
      await joined.sender.announceAll();
      const { live, remoteTracks } = await this.#dependencies.room.sync();
      if (!live) return false;
      joined.receiver.sync(remoteTracks);
      const before = await this.count();
      await new Promise<void>((resolve) => {
        this.#dependencies.clock.after(SIGN_OF_LIFE_MS, resolve);
      });
      return (await this.count()).packetsReceived > before.packetsReceived;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#closed = true;
    this.events.clear();
    this.#health.send.close();
    this.#health.receive.close();
    this.#joined?.sender.close();
    this.#joined?.receiver.close();
    this.#joined?.send.close();
    this.#joined?.receive.close();
    this.#joined = null;
  }

  #open(send: SendTransport, receive: ReceiveTransport): Joined {
    const { room, local, remote, clock, sources } = this.#dependencies;
    const sender = new MediaSender({
      transport: send,
      local,
      sources,
      announce: (source, sending) => room.setSending(source, sending),
      changed: () => {
        this.events.emit('changed');
      },
      failed: (source, error) => {
        this.#trackFailed(source, error);
      },
    });
    const receiver = new MediaReceiver({
      transport: receive,
      remote,
      sources,
      clock,
      room,
      failed: (error) => {
        if (codeOf(error) === 'UNREACHABLE') this.events.emit('lost');
      },
    });
    return { send, receive, sender, receiver };
  }

  #eventsOf(direction: Direction): Parameters<MediaEngine['openReceive']>[1] {
    return {
      connect: (dtlsParameters) => this.#dependencies.room.connect(direction, dtlsParameters),
      stateChanged: (state) => {
        if (!this.#closed) this.#health[direction].note(state);
      },
    };
  }

  #healthOf(direction: Direction): TransportHealth {
    const { clock, room } = this.#dependencies;
    return new TransportHealth({
      clock,
      restart: async () => {
        const iceParameters = await room.restartIce(direction);
        await this.#joined?.[direction].restartIce(iceParameters);
      },
      changed: () => {
        this.events.emit('changed');
      },
      lost: () => {
        this.events.emit('lost');
      },
    });
  }

  /**
   * What the call can do without, and this browser or the server cannot negotiate, is done without. A server that gave
   * no answer, or no longer knows this presence, has to be joined again.
   */
  #trackFailed(source: Source, error: unknown): void {
    const code = codeOf(error);
    const hopeless = code === 'BAD_MEDIA_PARAMETERS' || code === 'INTERNAL';
    const { essential } = this.#dependencies.sources[source];
    this.events.emit(hopeless && !essential ? 'changed' : 'lost');
  }
}
