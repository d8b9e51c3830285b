import { EventEmitter } from 'node:events';
import { AppError } from '@madoguchi/domain';
import type {
  Direction,
  DtlsParameters,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
  Source,
  SourcePolicies,
} from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';
import { ortc } from 'mediasoup';
import type { Logger } from '../ports/logger.ts';
import type {
  HearSound,
  Joined,
  MediaEvents,
  MediaRooms,
  Party,
  RoomState,
} from '../ports/mediaRooms.ts';
import { MediaRoom } from './mediaRoom.ts';
import type { MediaOptions } from './options.ts';
import { toRtpCapabilities } from './wire.ts';
import { WorkerPool } from './workerPool.ts';

/** The rooms of this server, on mediasoup. */
export class MediasoupRooms implements MediaRooms {
  readonly #pool: WorkerPool;
  readonly #logger: Logger;
  readonly #sources: SourcePolicies;
  readonly #rooms = new Map<string, MediaRoom>();
  readonly #events = new EventEmitter<MediaEvents>();

  constructor(pool: WorkerPool, logger: Logger, sources: SourcePolicies = SOURCE_POLICIES) {
    this.#pool = pool;
    this.#logger = logger;
    this.#sources = sources;
  }

  get rtpCapabilities(): RtpCapabilities {
    return this.#pool.rtpCapabilities;
  }

  async join(party: Party, rtpCapabilities: RtpCapabilities, signs = false): Promise<Joined> {
    try {
      ortc.validateAndNormalizeRtpCapabilities(toRtpCapabilities(rtpCapabilities));
    } catch (cause) {
      throw new AppError('BAD_MEDIA_PARAMETERS', { cause });
    }
    return this.#openRoom(party.consultationId).join(party.seat, rtpCapabilities, signs);
  }

  sync(party: Party): RoomState {
    return this.#room(party).sync(party.seat);
  }

  async connect(party: Party, direction: Direction, dtls: DtlsParameters): Promise<void> {
    await this.#room(party).peer(party.seat).connect(direction, dtls);
  }

  async produce(party: Party, source: Source, rtp: RtpParameters): Promise<{ producerId: string }> {
    return this.#room(party).produce(party.seat, source, rtp);
  }

  async markReady(party: Party, consumerId: string): Promise<void> {
    await this.#room(party).markReady(party.seat, consumerId);
  }

  async setSending(party: Party, source: Source, sending: boolean): Promise<void> {
    await this.#room(party).setSending(party.seat, source, sending);
  }

  async requestKeyFrame(party: Party, consumerId: string): Promise<void> {
    await this.#room(party).requestKeyFrame(party.seat, consumerId);
  }

  async restartIce(party: Party, direction: Direction): Promise<IceParameters> {
    return this.#room(party).peer(party.seat).restartIce(direction);
  }

  leave({ consultationId, seat }: Party): void {
    this.#rooms.get(consultationId)?.leave(seat);
  }

  async goLive(consultationId: string): Promise<void> {
    await this.#openRoom(consultationId).setFlow('everybody');
  }

  async holdResident(consultationId: string): Promise<void> {
    await this.#openRoom(consultationId).setFlow('residentHeld');
  }

  hearStaff(consultationId: string, hear: HearSound): () => void {
    return this.#openRoom(consultationId).hearStaff(hear);
  }

  close(consultationId: string): void {
    this.#rooms.get(consultationId)?.close();
    this.#rooms.delete(consultationId);
  }

  isAvailable(): boolean {
    return this.#pool.isAvailable();
  }

  async packetsReceived({ consultationId, seat }: Party): Promise<number> {
    return (await this.#rooms.get(consultationId)?.packetsReceived(seat)) ?? 0;
  }

  on<E extends keyof MediaEvents>(event: E, listener: (...facts: MediaEvents[E]) => void): void {
    (this.#events as EventEmitter).on(event, listener as (...facts: unknown[]) => void);
  }

  async shutDown(): Promise<void> {
    // There is nothing left to join again.
    this.#events.removeAllListeners();
    for (const consultationId of [...this.#rooms.keys()]) this.close(consultationId);
    await this.#pool.shutDown();
  }

  #room({ consultationId }: Party): MediaRoom {
    const room = this.#rooms.get(consultationId);
    if (!room) throw new AppError('WRONG_STATE');
    return room;
  }

  #openRoom(consultationId: string): MediaRoom {
    const present = this.#rooms.get(consultationId);
    if (present) return present;
    const room = new MediaRoom(consultationId, {
      pool: this.#pool,
      sources: this.#sources,
      logger: this.#logger,
      // In a later turn of the event loop, so that an answer which was settled before a notice
      // also leaves before it: a join must not say "not live yet" after the notice said "live".
      notify: (event, ...facts) =>
        setImmediate(() => (this.#events as EventEmitter).emit(event, ...facts)),
    });
    this.#rooms.set(consultationId, room);
    return room;
  }
}

/** Starts the workers. Rejects with `MEDIA_UNAVAILABLE` (its cause says why) when one cannot start. */
export async function createMediaRooms(options: MediaOptions): Promise<MediaRooms> {
  return new MediasoupRooms(await WorkerPool.start(options), options.logger);
}
