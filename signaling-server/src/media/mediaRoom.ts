import type { Side } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { RtpCapabilities, RtpParameters, Source } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { Joined } from '../ports/mediaRooms.ts';
import { MediaPeer } from './mediaPeer.ts';
import type { Notify } from './parties.ts';
import { otherSide, Parties } from './parties.ts';
import { RoomPlace } from './roomPlace.ts';
import type { ReceivedTrack } from './tracks.ts';
import { watchIncoming } from './transport.ts';
import { describeTransport } from './wire.ts';
import type { WorkerPool } from './workerPool.ts';

/** What a room needs of its surroundings. */
export interface Surroundings {
  readonly pool: WorkerPool;
  readonly notify: Notify;
  readonly logger: Logger;
}

/**
 * The room of one consultation: two parties at most, whose tracks go to each other.
 *
 * The room outlives its worker. When that dies, the parties and their tracks are gone, but whether
 * the call is live is not: whoever joins again finds it as it was.
 */
export class MediaRoom {
  readonly #logger: Logger;
  readonly #parties: Parties;
  readonly #place: RoomPlace;
  /** The latest join of each side; an earlier one that is still under way gives up. */
  readonly #joins = new Map<Side, symbol>();
  #live = false;

  constructor(consultationId: string, { pool, notify, logger }: Surroundings) {
    this.#logger = logger;
    this.#parties = new Parties(consultationId, notify, logger);
    this.#place = new RoomPlace(pool, () => {
      this.#joins.clear();
      this.#parties.lose();
    });
  }

  /** Joins. The side's earlier presence stays until the new one stands, and then ends. */
  async join(side: Side, capabilities: RtpCapabilities): Promise<Joined> {
    const attempt = Symbol(side);
    this.#joins.set(side, attempt);
    const placement = await this.#place.get();
    const peer = await MediaPeer.open(placement, capabilities, this.#logger);
    const overtaken = (): boolean => this.#joins.get(side) !== attempt;
    if (!overtaken()) await this.#parties.enter(side, peer);
    if (overtaken()) {
      this.#parties.discard(side, peer);
      throw new AppError(placement.router.closed ? 'MEDIA_UNAVAILABLE' : 'WRONG_STATE');
    }
    peer.answered = true;
    watchIncoming(peer.transports.send, () => {
      this.#parties.cutOff(side, peer);
    });
    return {
      send: describeTransport(peer.transports.send),
      receive: describeTransport(peer.transports.receive),
      remoteTracks: [...peer.received.values()].map((track) => this.#parties.describe(track)),
      live: this.#live,
    };
  }

  /** The presence of a side; `WRONG_STATE` when it has not joined. */
  peer(side: Side): MediaPeer {
    return this.#parties.get(side);
  }

  async produce(side: Side, source: Source, rtp: RtpParameters): Promise<{ producerId: string }> {
    const { track, replaced } = await this.peer(side).produce(source, rtp, !this.#live);
    // The call may have become live, or been put on hold, while the worker was at it.
    if (track.producer.paused === this.#live) await this.#carryOut([track.apply(this.#live)]);
    if (replaced) this.#parties.withdraw(replaced, otherSide(side));
    await this.#parties.forward(track, otherSide(side));
    return { producerId: track.producer.id };
  }

  async markReady(side: Side, consumerId: string): Promise<void> {
    const track = this.#received(side, consumerId);
    track.ready = true;
    await this.#carryOut([track.apply(this.#live)]);
  }

  async setSending(side: Side, source: Source, sending: boolean): Promise<void> {
    const track = this.peer(side).sent.get(source);
    if (!track) throw new AppError('NOT_FOUND');
    if (track.sending === sending) return;
    track.sending = sending;
    await this.#carryOut([track.apply(this.#live)]);
    this.#parties.tellSending(otherSide(side), track);
  }

  async requestKeyFrame(side: Side, consumerId: string): Promise<void> {
    await this.#carryOut([this.#received(side, consumerId).requestKeyFrame(this.#live)]);
  }

  /**
   * Makes the call live or puts it on hold, then tells both sides.
   *
   * All requests leave in one go and the worker carries them out in order: first what is sent, then
   * what is received. When a side hears that the call is live and sends, nothing on the way is
   * paused any more and its very first key frame passes; a lost one would cost a second.
   */
  async setLive(live: boolean): Promise<void> {
    this.#live = live;
    await this.#carryOut(this.#parties.tracks.map((track) => track.apply(live)));
    if (this.#live === live) this.#parties.tellLive(live);
  }

  /** Ends one side's presence, or the join that would become one. */
  leave(side: Side): void {
    this.#joins.delete(side);
    this.#parties.end(side);
  }

  /** RTP packets that reached the server from a side's presence; 0 when it is not there. */
  async packetsReceived(side: Side): Promise<number> {
    return (await this.#parties.find(side)?.packetsReceived()) ?? 0;
  }

  /** Ends the room; a join that is still under way ends with it. */
  close(): void {
    this.#joins.clear();
    this.#parties.clear();
    this.#place.close();
  }

  #received(side: Side, consumerId: string): ReceivedTrack {
    const track = this.peer(side).received.get(consumerId);
    if (!track) throw new AppError('NOT_FOUND');
    return track;
  }

  /** Waits for requests to the worker. One whose object has just ended no longer matters. */
  async #carryOut(requests: readonly Promise<void>[]): Promise<void> {
    for (const result of await Promise.allSettled(requests)) {
      if (result.status === 'rejected') {
        this.#logger.warn({ cause: result.reason }, 'a track ended before it could follow');
      }
    }
  }
}
