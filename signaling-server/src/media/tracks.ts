import type { Source } from '@madoguchi/protocol';
import type { types } from 'mediasoup';

/** Chromium leaves key-frame requests unanswered that follow each other faster than this. */
const KEY_FRAME_GAP_MS = 300;

/** A track that a party sends. It flows while the call is live and the party has not muted it. */
export class SentTrack {
  readonly producer: types.Producer;
  readonly source: Source;
  sending = true;

  constructor(producer: types.Producer, source: Source) {
    this.producer = producer;
    this.source = source;
  }

  /** Makes the worker do as the call's state and the party's wish say. */
  async apply(live: boolean): Promise<void> {
    await (live && this.sending ? this.producer.resume() : this.producer.pause());
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

/** A track that a party receives. It flows while the call is live, once the party can decode it. */
export class ReceivedTrack {
  readonly consumer: types.Consumer;
  readonly from: SentTrack;
  ready = false;
  #keyFrameAskedAt = -Infinity;

  constructor(consumer: types.Consumer, from: SentTrack) {
    this.consumer = consumer;
    this.from = from;
  }

  /** Makes the worker do as the call's state and the party's readiness say. */
  async apply(live: boolean): Promise<void> {
    await (live && this.ready ? this.consumer.resume() : this.consumer.pause());
  }

  /**
   * Asks the sender for a whole picture, now. mediasoup swallows `consumer.requestKeyFrame` for one
   * second after any request that was not answered, which is just when a picture is missing;
   * resuming a producer asks without that pause (`KeyFrameRequestManager::ForceKeyFrameNeeded`).
   */
  async requestKeyFrame(live: boolean): Promise<void> {
    const now = performance.now();
    if (!live || !this.from.sending || now - this.#keyFrameAskedAt < KEY_FRAME_GAP_MS) return;
    this.#keyFrameAskedAt = now;
    const { producer } = this.from;
    await Promise.all([producer.pause(), producer.resume()]);
  }
}
