import type { Seat } from '@madoguchi/domain';
import type { Source, SourcePolicy } from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import type { Flow } from './flow.ts';
import { admits } from './flow.ts';

/** Chromium leaves key-frame requests unanswered that follow each other faster than this. */
const KEY_FRAME_GAP_MS = 300;

/** The pausing of one producer or consumer; the worker is only asked for what it does not do yet. */
class Valve {
  readonly #of: Pick<types.Producer, 'pause' | 'resume'>;
  #open: boolean;
  #done = Promise.resolve();

  constructor(of: Pick<types.Producer, 'pause' | 'resume'>, open: boolean) {
    this.#of = of;
    this.#open = open;
  }

  /** Resolves when the worker has done so, also if it was asked before. */
  turn(open: boolean): Promise<void> {
    if (this.#open !== open) {
      this.#open = open;
      this.#done = open ? this.#of.resume() : this.#of.pause();
    }
    return this.#done;
  }
}

/** A track that a party sends. It flows while the room lets it and the party has not muted it. */
export class SentTrack {
  readonly producer: types.Producer;
  readonly source: Source;
  readonly seat: Seat;
  /** Whether its layers go before those of others. */
  readonly priority: SourcePolicy['priority'];
  /** What the party wishes; a track begins as its policy says. */
  sending: boolean;
  /** What the others were last told. */
  told: boolean;
  readonly #valve: Valve;
  #keyFrameAskedAt = -Infinity;

  constructor(
    producer: types.Producer,
    {
      source,
      seat,
      sending,
      priority,
    }: Pick<SentTrack, 'source' | 'seat' | 'sending' | 'priority'>,
  ) {
    this.priority = priority;
    this.sending = sending;
    this.told = sending;
    this.producer = producer;
    this.source = source;
    this.seat = seat;
    this.#valve = new Valve(producer, !producer.paused);
  }

  /**
   * Whether the others are to expect something of it: as the party wishes, but nothing of a resident
   * who is held. Before the call it is what will be sent.
   */
  isExpected(flow: Flow): boolean {
    return this.sending && (flow === 'nobody' || admits(flow, this.seat));
  }

  flows(flow: Flow): boolean {
    return this.sending && admits(flow, this.seat);
  }

  /** Makes the worker do as the room's state and the party's wish say. */
  apply(flow: Flow): Promise<void> {
    return this.#valve.turn(this.flows(flow));
  }

  /**
   * Asks the sender for a whole picture, now. mediasoup swallows `consumer.requestKeyFrame` for one
   * second after any request that was not answered, which is just when a picture is missing;
   * resuming a producer asks without that pause (`KeyFrameRequestManager::ForceKeyFrameNeeded`).
   */
  async requestKeyFrame(): Promise<void> {
    const now = performance.now();
    if (now - this.#keyFrameAskedAt < KEY_FRAME_GAP_MS) return;
    this.#keyFrameAskedAt = now;
    await Promise.all([this.producer.pause(), this.producer.resume()]);
  }

  /**
   * RTP packets that reached the server. A producer's streams count before it looks whether it is
   * paused (`Producer::ReceiveRtpPacket`), so that this also tells what was sent too early.
   */
  async packetsReceived(): Promise<number> {
    const streams = await this.producer.getStats();
    return streams.reduce((sum, { packetCount }) => sum + packetCount, 0);
  }
}

/** A track that a party receives. It flows while the room lets it, once the party can decode it. */
export class ReceivedTrack {
  readonly consumer: types.Consumer;
  readonly from: SentTrack;
  /** Who receives it. */
  readonly seat: Seat;
  ready = false;
  readonly #valve: Valve;

  constructor(consumer: types.Consumer, from: SentTrack, seat: Seat) {
    this.consumer = consumer;
    this.from = from;
    this.seat = seat;
    this.#valve = new Valve(consumer, false);
  }

  /** Makes the worker do as the room's state and the party's readiness say. */
  apply(flow: Flow): Promise<void> {
    return this.#valve.turn(this.ready && admits(flow, this.seat) && admits(flow, this.from.seat));
  }

  /** Asks the sender for a whole picture, if one can come here. */
  async requestKeyFrame(flow: Flow): Promise<void> {
    if (admits(flow, this.seat) && this.from.flows(flow)) await this.from.requestKeyFrame();
  }
}
