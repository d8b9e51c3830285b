import type { Side } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { RemoteTrack } from '@madoguchi/protocol';
import type { Logger } from '../ports/logger.ts';
import type { MediaEvents, Party } from '../ports/mediaRooms.ts';
import type { MediaPeer } from './mediaPeer.ts';
import type { ReceivedTrack, SentTrack } from './tracks.ts';
import { describeConsumer } from './wire.ts';

/** Passes a fact on to whoever tells the parties. */
export type Notify = <E extends keyof MediaEvents>(event: E, ...facts: MediaEvents[E]) => void;

/** The other end of a call. */
export const otherSide = (side: Side): Side => (side === 'kiosk' ? 'staff' : 'kiosk');

/** Who is in a room, what goes from one to the other, and what each is told of it. */
export class Parties {
  readonly #consultationId: string;
  readonly #notify: Notify;
  readonly #logger: Logger;
  readonly #peers = new Map<Side, MediaPeer>();

  constructor(consultationId: string, notify: Notify, logger: Logger) {
    this.#consultationId = consultationId;
    this.#notify = notify;
    this.#logger = logger;
  }

  /** The presence of a side, if it has joined. */
  find(side: Side): MediaPeer | undefined {
    return this.#peers.get(side);
  }

  /** The presence of a side; `WRONG_STATE` when it has not joined. */
  get(side: Side): MediaPeer {
    const peer = this.#peers.get(side);
    if (!peer) throw new AppError('WRONG_STATE');
    return peer;
  }

  /** All tracks, those that are sent before those that are received. */
  get tracks(): readonly (SentTrack | ReceivedTrack)[] {
    const peers = [...this.#peers.values()];
    return [
      ...peers.flatMap(({ sent }) => [...sent.values()]),
      ...peers.flatMap(({ received }) => [...received.values()]),
    ];
  }

  /** Puts a presence in the place of the side's earlier one, and lets it receive what there is. */
  async enter(side: Side, peer: MediaPeer): Promise<void> {
    this.end(side);
    this.#peers.set(side, peer);
    const theirs = [...(this.find(otherSide(side))?.sent.values() ?? [])];
    await Promise.all(theirs.map((track) => this.forward(track, side)));
  }

  /** Lets a side receive a track, and tells it unless the answer to its join is about to. */
  async forward(track: SentTrack, to: Side): Promise<void> {
    try {
      const received = await this.find(to)?.consume(track);
      const party = this.#audience(to);
      if (received && party) this.#notify('remoteTrack', party, this.describe(received));
    } catch (cause) {
      // The one who sends is not to blame for what the one who receives said it could decode.
      const fields = { consultationId: this.#consultationId, side: to, cause };
      if (!track.producer.closed) this.#logger.warn(fields, 'a track cannot be forwarded');
    }
  }

  /** Takes a track away from the side that receives it. */
  withdraw(track: SentTrack, from: Side): void {
    const consumerId = this.find(from)?.drop(track);
    const party = this.#audience(from);
    if (consumerId !== undefined && party) this.#notify('remoteTrackEnded', party, consumerId);
  }

  /** Ends a side's presence, if there is one. */
  end(side: Side): void {
    const peer = this.#peers.get(side);
    if (!peer) return;
    this.#peers.delete(side);
    peer.close();
    for (const track of peer.sent.values()) this.withdraw(track, otherSide(side));
  }

  /** Ends a presence that was given up, whether it had come in or not. */
  discard(side: Side, peer: MediaPeer): void {
    if (this.find(side) === peer) this.end(side);
    else peer.close();
  }

  /** Ends a presence that floods the server, and tells it to join again. */
  cutOff(side: Side, peer: MediaPeer): void {
    if (this.find(side) !== peer) return;
    const party = { consultationId: this.#consultationId, side };
    this.#logger.warn(party, 'a sender was cut off for flooding');
    this.end(side);
    this.#notify('reset', party);
  }

  /** Ends everything without a word. */
  clear(): void {
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
  }

  /** Forgets everybody, because the worker took them along, and tells them to join again. */
  lose(): void {
    const sides = [...this.#peers.keys()];
    this.#peers.clear();
    for (const side of sides) this.#notify('reset', { consultationId: this.#consultationId, side });
  }

  tellSending(to: Side, track: SentTrack): void {
    const party = this.#audience(to);
    if (party) this.#notify('remoteSending', party, track.source, track.sending);
  }

  tellLive(live: boolean): void {
    for (const side of this.#peers.keys()) {
      const party = this.#audience(side);
      if (party) this.#notify('live', party, live);
    }
  }

  describe(track: ReceivedTrack): RemoteTrack {
    return describeConsumer(this.#consultationId, track);
  }

  /** A side that can be told something; one whose join is unanswered learns all from the answer. */
  #audience(side: Side): Party | undefined {
    if (!this.find(side)?.answered) return undefined;
    return { consultationId: this.#consultationId, side };
  }
}
