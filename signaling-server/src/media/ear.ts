import type { types } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import type { HearSound } from '../ports/mediaRooms.ts';
import type { Flow } from './flow.ts';
import { payloadOf } from './rtpPacket.ts';
import { ReceivedTrack, type SentTrack } from './tracks.ts';

/** What an ear needs of its room. */
interface RoomOfEar {
  readonly router: () => Promise<types.Router>;
  readonly flow: () => Flow;
}

/**
 * Hears in a room what the resident hears of staff: it stands where the kiosk does, so that nothing reaches it before the
 * call, while the resident is held, or of a microphone that is off. It is no party: nobody is told of it, and nothing that
 * goes wrong with it concerns a call.
 */
export class Ear {
  readonly #hear: HearSound;
  readonly #logger: Logger;
  readonly #heard = new Map<SentTrack, ReceivedTrack>();
  #transport: Promise<types.DirectTransport> | undefined;
  #closed = false;

  constructor(hear: HearSound, logger: Logger) {
    this.#hear = hear;
    this.#logger = logger;
  }

  /** What it hears, to be turned on and off with the room. */
  get tracks(): readonly ReceivedTrack[] {
    return [...this.#heard.values()];
  }

  /** Hears a track of the room, if it is a microphone of staff. Never refuses. */
  async offer(track: SentTrack, room: RoomOfEar): Promise<void> {
    if (track.source !== 'microphone' || !track.seat.startsWith('staff:')) return;
    try {
      await this.#take(track, await room.router(), room.flow);
    } catch (cause) {
      // It may have ended, and its worker may have died, while the question was under way.
      if (!track.producer.closed && !this.#closed) {
        this.#logger.warn({ cause }, 'a microphone cannot be heard by the caption engine');
      }
    }
  }

  close(): void {
    this.#closed = true;
    this.#closeTransport();
  }

  async #take(track: SentTrack, router: types.Router, flow: () => Flow): Promise<void> {
    this.#transport ??= this.#open(router);
    const transport = await this.#transport;
    const consumer = await transport.consume({
      producerId: track.producer.id,
      rtpCapabilities: router.rtpCapabilities,
      paused: true,
      // Silence is told by what does not come.
      ignoreDtx: true,
    });
    if (this.#closed || track.producer.closed) {
      consumer.close();
      return;
    }
    consumer.on('rtp', (packet) => {
      const sound = payloadOf(packet);
      if (sound !== null) this.#hear(track.seat, sound);
    });
    const received = new ReceivedTrack(consumer, track, 'kiosk');
    received.ready = true;
    this.#heard.set(track, received);
    consumer.observer.once('close', () => this.#heard.delete(track));
    await received.apply(flow());
  }

  async #open(router: types.Router): Promise<types.DirectTransport> {
    try {
      const transport = await router.createDirectTransport();
      // With its worker it ends; the room has another router then.
      transport.observer.once('close', () => (this.#transport = undefined));
      if (this.#closed) transport.close();
      return transport;
    } catch (cause) {
      this.#transport = undefined;
      throw cause;
    }
  }

  #closeTransport(): void {
    this.#transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
  }
}
