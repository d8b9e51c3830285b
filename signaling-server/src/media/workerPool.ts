import { EventEmitter, once } from 'node:events';
import { AppError } from '@madoguchi/domain';
import type { RtpCapabilities } from '@madoguchi/protocol';
import { ortc } from 'mediasoup';
import type { MediaOptions } from './options.ts';
import { ROUTER_CODECS } from './options.ts';
import { fromRtpCapabilities } from './wire.ts';
import type { Placement } from './workerSlot.ts';
import { WorkerSlot } from './workerSlot.ts';

/** How long a room waits for a worker when all of them have just died. */
const PATIENCE_MS = 3_000;

/** The worker processes of this server; a room goes to the one with the fewest rooms. */
export class WorkerPool {
  /** What every worker can forward. */
  readonly rtpCapabilities: RtpCapabilities = fromRtpCapabilities(
    ortc.generateRouterRtpCapabilities(ROUTER_CODECS),
  );
  readonly #slots: readonly WorkerSlot[];
  readonly #news = new EventEmitter<{ up: [] }>();
  #closed = false;

  private constructor(options: MediaOptions) {
    // Every room that waits for a worker listens, and nobody bounds how many do.
    this.#news.setMaxListeners(0);
    this.#slots = Array.from(
      { length: options.workers },
      (_, index) => new WorkerSlot(options, index, () => this.#news.emit('up')),
    );
  }

  /** Starts all workers. Rejects with `MEDIA_UNAVAILABLE` when one of them cannot start. */
  static async start(options: MediaOptions): Promise<WorkerPool> {
    const pool = new WorkerPool(options);
    const started = await Promise.allSettled(pool.#slots.map((slot) => slot.start()));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed) {
      await pool.shutDown();
      throw new AppError('MEDIA_UNAVAILABLE', { cause: failed.reason });
    }
    return pool;
  }

  /** Process ids and rooms of the workers that run. */
  get workers(): readonly { readonly pid: number; readonly rooms: number }[] {
    return this.#slots.flatMap(({ pid, load }) => (pid === undefined ? [] : { pid, rooms: load }));
  }

  /** Whether a worker can serve right now. */
  isAvailable(): boolean {
    return this.#slots.some(({ pid }) => pid !== undefined);
  }

  /**
   * Opens a room on the worker with the fewest rooms, waiting for a replacement if none runs.
   * `onLost` is called once if that worker dies. Refuses with `MEDIA_UNAVAILABLE`.
   */
  async place(onLost: () => void): Promise<Placement> {
    try {
      if (!this.isAvailable() && !this.#closed) {
        await once(this.#news, 'up', { signal: AbortSignal.timeout(PATIENCE_MS) });
      }
      return await this.#leastLoaded().place(onLost);
    } catch (cause) {
      throw new AppError('MEDIA_UNAVAILABLE', { cause });
    }
  }

  /** Ends all workers; resolves when their processes are gone. */
  async shutDown(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#slots.map((slot) => slot.close()));
  }

  #leastLoaded(): WorkerSlot {
    const [first, ...others] = this.#slots.filter(({ pid }) => pid !== undefined);
    if (!first) throw new Error('no media worker runs');
    return others.reduce((best, slot) => (slot.load < best.load ? slot : best), first);
  }
}
