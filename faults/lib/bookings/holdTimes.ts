import { HOLD_LASTS_MS } from '@madoguchi/domain';
import { progress } from '../result.ts';

/** How long each hold lasts, by a clock that nobody sets. */
export class HoldTimes {
  readonly #since = new Map<string, number>();
  /** Holds that lapsed, and of these those before and after their five minutes. */
  readonly tally = { lapsed: 0, early: 0, late: 0 };

  began(id: string, at: number): void {
    this.#since.set(id, at);
  }

  /** Confirmed, or let go by somebody. */
  ended(id: string): void {
    this.#since.delete(id);
  }

  lapsed(id: string, at: number): void {
    const since = this.#since.get(id);
    this.#since.delete(id);
    if (since === undefined) return;
    this.tally.lapsed += 1;
    this.#judge(id, at - since);
  }

  /** What is held still at the end. */
  close(at: number): void {
    for (const [id, since] of this.#since)
      if (at - since > HOLD_LASTS_MS) this.#judge(id, at - since);
    this.#since.clear();
  }

  #judge(id: string, tookMs: number): void {
    if (tookMs === HOLD_LASTS_MS) return;
    this.tally[tookMs < HOLD_LASTS_MS ? 'early' : 'late'] += 1;
    progress(`the hold ${id}: ${String(tookMs)} of ${String(HOLD_LASTS_MS)} ms`);
  }
}
