import { AppError } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';
import { AGAIN_MS } from '../document/documentSender.ts';
import { LATER, NOT_NOW } from '../document/refusals.ts';
import { codeOf } from '../errors.ts';
import type { PagePace } from './pagePace.ts';

export interface TransferWayDependencies {
  readonly clock: Clock;
  /** One for the connection, whatever consultation its messages are about. */
  readonly pace: PagePace;
}

/** Messages under way at once: one more hides the way there and back, many would fill a slow line. */
const LANES = 3;

/** The way of pictures to the server and back: it paces them, outlasts cuts, and ends with the consultation. */
export class TransferWay {
  readonly #dependencies: TransferWayDependencies;
  readonly #waiting = new Set<() => void>();
  readonly #pauses = new Set<() => void>();
  /** How often the server has said that it may answer again. */
  #signs = 0;
  #ended = false;

  constructor(dependencies: TransferWayDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Does this until it is done: again after a cut, and when the server has no time; `begins` times at most where the
   * server has forgotten the picture half way. Rejects what it refuses.
   */
  async persist<T>(work: () => Promise<T>, begins = 1): Promise<T> {
    for (let left = begins - 1; ;) {
      this.#refuseWhenOver();
      const signs = this.#signs;
      try {
        return await work();
      } catch (error) {
        this.#refuseWhenOver();
        const code = codeOf(error);
        if (code === 'PAGE_GONE' && left > 0) left -= 1;
        else if (LATER.has(code)) await this.#pause(AGAIN_MS);
        else if (!NOT_NOW.has(code)) throw error;
        else if (signs === this.#signs) await this.#sign();
      }
    }
  }

  /** Does this for each chunk, some at once and not too many a second. Rejects with the first that fails. */
  async each(chunks: readonly number[], work: (chunk: number) => Promise<unknown>): Promise<void> {
    const rest = [...chunks];
    const lane = async (): Promise<void> => {
      for (let chunk = rest.shift(); chunk !== undefined; chunk = rest.shift()) {
        await this.#turn();
        this.#refuseWhenOver();
        await work(chunk);
      }
    };
    try {
      await Promise.all(Array.from({ length: LANES }, lane));
    } finally {
      rest.length = 0;
    }
  }

  /** What waits for a sign of the server goes on. */
  resume(): void {
    this.#signs += 1;
    for (const go of [...this.#waiting]) go();
  }

  /** Nothing goes on; whoever waits is refused. */
  end(): void {
    this.#ended = true;
    this.resume();
    for (const go of [...this.#pauses]) go();
  }

  #refuseWhenOver(): void {
    if (this.#ended) throw new AppError('WRONG_STATE');
  }

  async #turn(): Promise<void> {
    const { clock, pace } = this.#dependencies;
    const wait = pace.next(clock.now());
    if (wait > 0) await this.#pause(wait);
  }

  #sign(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        this.#waiting.delete(go);
        resolve();
      };
      this.#waiting.add(go);
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        callOff();
        this.#pauses.delete(go);
        resolve();
      };
      const callOff = this.#dependencies.clock.after(ms, go);
      this.#pauses.add(go);
    });
  }
}
