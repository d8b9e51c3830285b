import type { Seat } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { RemoteTrack } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { MediaEvents, Party } from '../ports/mediaRooms.ts';
import type { Flow } from './flow.ts';
import { admits } from './flow.ts';
import type { MediaPeer } from './mediaPeer.ts';
import type { ReceivedTrack, SentTrack } from './tracks.ts';
import { describeConsumer } from './wire.ts';

/** Passes a fact on to whoever tells the parties. */
export type Notify = <E extends keyof MediaEvents>(event: E, ...facts: MediaEvents[E]) => void;

/** Who is in a room, what goes from each to the others, and what each is told of it. */
export class Parties {
  readonly #consultationId: string;
  readonly #notify: Notify;
  readonly #logger: Logger;
  readonly #peers = new Map<Seat, MediaPeer>();
  /** What the room lets through; it outlives the parties. */
  flow: Flow = 'nobody';

  constructor(consultationId: string, notify: Notify, logger: Logger) {
    this.#consultationId = consultationId;
    this.#notify = notify;
    this.#logger = logger;
  }

  /** The presence at a seat, if it has joined. */
  find(seat: Seat): MediaPeer | undefined {
    return this.#peers.get(seat);
  }

  /** The presence at a seat; `WRONG_STATE` when it has not joined. */
  get(seat: Seat): MediaPeer {
    const peer = this.#peers.get(seat);
    if (!peer) throw new AppError('WRONG_STATE');
    return peer;
  }

  /** All tracks, those that are sent before those that are received. */
  get tracks(): readonly (SentTrack | ReceivedTrack)[] {
    const peers = [...this.#peers.values()];
    return [...this.#sent(), ...peers.flatMap(({ received }) => [...received.values()])];
  }

  /** Puts a presence in the place of the seat's earlier one, and lets it receive what there is. */
  async enter(peer: MediaPeer): Promise<void> {
    const { seat } = peer;
    this.end(seat);
    this.#peers.set(seat, peer);
    const theirs = this.#sent().filter((track) => track.seat !== seat);
    await Promise.all(theirs.map((track) => this.#forward(track, peer)));
  }

  /** Lets all the others receive a track. */
  async offer(track: SentTrack): Promise<void> {
    await Promise.all(this.#others(track.seat).map((peer) => this.#forward(track, peer)));
  }

  /** Takes a track away from all who receive it. */
  withdraw(track: SentTrack): void {
    for (const peer of this.#others(track.seat)) {
      const consumerId = peer.drop(track);
      if (consumerId !== undefined) this.#tell(peer, 'remoteTrackEnded', consumerId);
    }
  }

  /** Ends the presence at a seat, if there is one. */
  end(seat: Seat): void {
    const peer = this.#peers.get(seat);
    if (!peer) return;
    this.#peers.delete(seat);
    peer.close();
    for (const track of peer.sent.values()) this.withdraw(track);
  }

  /** Ends a presence that was given up, whether it had come in or not. */
  discard(peer: MediaPeer): void {
    if (this.find(peer.seat) === peer) this.end(peer.seat);
    else peer.close();
  }

  /** Ends a presence that floods the server, and tells it to join again. */
  cutOff(seat: Seat, peer: MediaPeer): void {
    if (this.find(seat) !== peer) return;
    const party = { consultationId: this.#consultationId, seat };
    this.#logger.warn(party, 'a sender was cut off for flooding');
    this.end(seat);
    this.#notify('reset', party);
  }

  /** Ends everybody's presence, because the room has gone, and tells them to join again. */
  lose(): void {
    const seats = [...this.#peers.keys()];
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    for (const seat of seats) this.#notify('reset', { consultationId: this.#consultationId, seat });
  }

  /** Tells the others what is to be expected of a track, where that has changed. */
  tellSending(track: SentTrack): void {
    const expected = track.isExpected(this.flow);
    if (track.told === expected) return;
    track.told = expected;
    for (const peer of this.#others(track.seat)) {
      this.#tell(peer, 'remoteSending', track.seat, track.source, expected);
    }
  }

  /** Tells everybody whether theirs flows, and the others what is to be expected of it. */
  tellFlow(): void {
    for (const peer of this.#peers.values()) {
      this.#tell(peer, 'live', admits(this.flow, peer.seat));
    }
    for (const track of this.#sent()) this.tellSending(track);
  }

  describe(track: ReceivedTrack): RemoteTrack {
    return describeConsumer(this.#consultationId, track, track.from.isExpected(this.flow));
  }

  /** Lets a presence receive a track, and tells it unless the answer to its join is about to. */
  async #forward(track: SentTrack, to: MediaPeer): Promise<void> {
    try {
      const received = await to.consume(track);
      if (received) this.#tell(to, 'remoteTrack', this.describe(received));
    } catch (cause) {
      // The one who sends is not to blame for what the one who receives said it could decode.
      const fields = { consultationId: this.#consultationId, cause };
      if (!track.producer.closed) this.#logger.warn(fields, 'a track cannot be forwarded');
    }
  }

  #others(seat: Seat): MediaPeer[] {
    return [...this.#peers.values()].filter((peer) => peer.seat !== seat);
  }

  #sent(): SentTrack[] {
    return [...this.#peers.values()].flatMap(({ sent }) => [...sent.values()]);
  }

  /** Tells a presence, if it is (still) the one at its seat; before its join is answered, nothing. */
  #tell<E extends keyof MediaEvents>(peer: MediaPeer, event: E, ...facts: Told<E>): void {
    const { seat } = peer;
    if (!peer.answered || this.find(seat) !== peer) return;
    const party: Party = { consultationId: this.#consultationId, seat };
    this.#notify(event, ...([party, ...facts] as unknown as MediaEvents[E]));
  }
}

/** What is told of an event, beside to whom. */
type Told<E extends keyof MediaEvents> = MediaEvents[E] extends [Party, ...infer Facts]
  ? Facts
  : never;
