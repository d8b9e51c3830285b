import type { WorkerPool } from './workerPool.ts';
import type { Placement } from './workerSlot.ts';

/** Where a room lives: found when first needed, and again after its worker died. */
export class RoomPlace {
  readonly #pool: WorkerPool;
  readonly #onLost: () => void;
  #placement: Promise<Placement> | undefined;
  #opened: Placement | undefined;
  #closed = false;

  /** `onLost` is called each time the room's worker dies. */
  constructor(pool: WorkerPool, onLost: () => void) {
    this.#pool = pool;
    this.#onLost = onLost;
  }

  /** The place, opened if need be. Refuses with `MEDIA_UNAVAILABLE`; the next call tries again. */
  get(): Promise<Placement> {
    this.#placement ??= this.#open();
    return this.#placement;
  }

  /** Gives the place up, also one that is still being opened. */
  close(): void {
    this.#closed = true;
    this.#opened?.router.close();
  }

  async #open(): Promise<Placement> {
    const forget = (): void => {
      this.#placement = undefined;
      this.#opened = undefined;
    };
    try {
      const placement = await this.#pool.place(() => {
        forget();
        this.#onLost();
      });
      this.#opened = placement;
      if (this.#closed) placement.router.close();
      return placement;
    } catch (refusal) {
      forget();
      throw refusal;
    }
  }
}
