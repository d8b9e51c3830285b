import type { Seat } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { RtpCapabilities, RtpParameters, Source, SourcePolicies } from '@madoguchi/protocol';
import { policiesOf } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { HearSound, Joined, RoomState } from '../ports/mediaRooms.ts';
import { Ear } from './ear.ts';
import type { Flow } from './flow.ts';
import { admits } from './flow.ts';
import { MediaPeer } from './mediaPeer.ts';
import type { Notify } from './parties.ts';
import { Parties } from './parties.ts';
import { RoomPlace } from './roomPlace.ts';
import { SentTrack, type ReceivedTrack } from './tracks.ts';
import { watchIncoming } from './transport.ts';
import { describeTransport } from './wire.ts';
import type { WorkerPool } from './workerPool.ts';

/** What a room needs of the server. */
export interface RoomParts {
  readonly pool: WorkerPool;
  readonly sources: SourcePolicies;
  readonly notify: Notify;
  readonly logger: Logger;
}

/**
 * The room of one consultation: at each seat one party, whose tracks go to all the others.
 *
 * The room outlives its worker. When that dies, the parties and their tracks are gone, but whether
 * the call is live or the resident held is not: whoever joins again finds it as it was.
 */
export class MediaRoom {
  readonly #logger: Logger;
  readonly #sources: SourcePolicies;
  readonly #parties: Parties;
  readonly #place: RoomPlace;
  /** The latest join of each seat; an earlier one that is still under way gives up. */
  readonly #joins = new Map<Seat, symbol>();
  /** Hears what staff say; it outlasts the worker as the flow does. */
  #ear: Ear | null = null;
  /** Follows every change of what flows; the first ones do not tell what the last one undid. */
  #change = 0;

  constructor(consultationId: string, { pool, sources, notify, logger }: RoomParts) {
    this.#logger = logger;
    this.#sources = sources;
    this.#parties = new Parties(consultationId, notify, logger);
    this.#place = new RoomPlace(pool, () => {
      this.#joins.clear();
      this.#parties.lose();
    });
  }

  /** Joins. The seat's earlier presence stays until the new one stands, and then ends. */
  async join(seat: Seat, capabilities: RtpCapabilities, signs: boolean): Promise<Joined> {
    const attempt = Symbol(seat);
    this.#joins.set(seat, attempt);
    const placement = await this.#place.get();
    const parts = { sources: policiesOf(this.#sources, signs), logger: this.#logger };
    const peer = await MediaPeer.open(seat, placement, capabilities, parts);
    const overtaken = (): boolean => this.#joins.get(seat) !== attempt;
    if (!overtaken()) await this.#parties.enter(peer);
    if (overtaken()) {
      this.#parties.discard(peer);
      throw new AppError(placement.router.closed ? 'MEDIA_UNAVAILABLE' : 'WRONG_STATE');
    }
    peer.answered = true;
    watchIncoming(peer.transports.send, this.#sources, () => {
      this.#parties.cutOff(seat, peer);
    });
    return {
      send: describeTransport(peer.transports.send),
      receive: describeTransport(peer.transports.receive),
      ...this.sync(seat),
    };
  }

  /** How the room is for a seat now; `WRONG_STATE` when it has not joined. */
  sync(seat: Seat): RoomState {
    return {
      remoteTracks: [...this.peer(seat).received.values()].map((t) => this.#parties.describe(t)),
      live: admits(this.#parties.flow, seat),
    };
  }

  /** The presence at a seat; `WRONG_STATE` when it has not joined. */
  peer(seat: Seat): MediaPeer {
    return this.#parties.get(seat);
  }

  async produce(seat: Seat, source: Source, rtp: RtpParameters): Promise<{ producerId: string }> {
    const paused = !admits(this.#parties.flow, seat);
    const { track, replaced } = await this.peer(seat).produce(source, rtp, paused);
    track.told = track.isExpected(this.#parties.flow);
    // The call may have become live, or been put on hold, while the worker was at it.
    await this.#carryOut([track.apply(this.#parties.flow)]);
    if (replaced) this.#parties.withdraw(replaced);
    await this.#parties.offer(track);
    await this.#letHear(track);
    return { producerId: track.producer.id };
  }

  async markReady(seat: Seat, consumerId: string): Promise<void> {
    const track = this.#received(seat, consumerId);
    track.ready = true;
    await this.#carryOut([track.apply(this.#parties.flow)]);
  }

  async setSending(seat: Seat, source: Source, sending: boolean): Promise<void> {
    const track = this.peer(seat).sent.get(source);
    if (!track) throw new AppError('NOT_FOUND');
    if (track.sending === sending) return;
    track.sending = sending;
    await this.#carryOut([track.apply(this.#parties.flow)]);
    this.#parties.tellSending(track);
  }

  async requestKeyFrame(seat: Seat, consumerId: string): Promise<void> {
    await this.#carryOut([this.#received(seat, consumerId).requestKeyFrame(this.#parties.flow)]);
  }

  /**
   * Lets sound and picture flow among everybody or among all but the resident, then tells each.
   *
   * All requests leave in one go and the worker carries them out in order: first what is sent, then
   * what is received. When a party hears that the call is live and sends, nothing on the way is
   * paused any more and its very first key frame passes; a lost one would cost a second.
   */
  async setFlow(flow: Exclude<Flow, 'nobody'>): Promise<void> {
    if (this.#parties.flow === flow) return;
    this.#parties.flow = flow;
    const change = (this.#change += 1);
    const tracks = [...this.#parties.tracks, ...(this.#ear?.tracks ?? [])];
    await this.#carryOut(tracks.map((track) => track.apply(flow)));
    if (this.#change === change) this.#parties.tellFlow();
  }

  /** Lets the microphones of staff be heard until the answer is called; whoever heard them before does not any more. */
  hearStaff(hear: HearSound): () => void {
    this.#ear?.close();
    const ear = new Ear(hear, this.#logger);
    this.#ear = ear;
    for (const track of this.#parties.tracks) {
      if (track instanceof SentTrack) void this.#letHear(track);
    }
    return () => {
      ear.close();
      if (this.#ear === ear) this.#ear = null;
    };
  }

  /** Ends the presence at a seat, or the join that would become one; the others go on. */
  leave(seat: Seat): void {
    this.#joins.delete(seat);
    this.#parties.end(seat);
  }

  /** RTP packets that reached the server from a seat's presence; 0 when it is not there. */
  async packetsReceived(seat: Seat): Promise<number> {
    return (await this.#parties.find(seat)?.packetsReceived()) ?? 0;
  }

  /** Ends the room; a join that is still under way ends with it. Whoever was there is told. */
  close(): void {
    this.#joins.clear();
    this.#ear?.close();
    this.#parties.lose();
    this.#place.close();
  }

  async #letHear(track: SentTrack): Promise<void> {
    await this.#ear?.offer(track, {
      router: async () => (await this.#place.get()).router,
      flow: () => this.#parties.flow,
    });
  }

  #received(seat: Seat, consumerId: string): ReceivedTrack {
    const track = this.peer(seat).received.get(consumerId);
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
