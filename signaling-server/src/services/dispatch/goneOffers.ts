import { offersOf } from '@madoguchi/domain';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';

/** As many as ring in an hour of a busy ward; whoever answers later than that is not just too late. */
const LIMIT = 2_000;

/**
 * Offers that ring no more: somebody else was faster, the resident left, the time was up. Whoever
 * answers one has done nothing wrong, though the consultation is out of their reach by now.
 */
export class GoneOffers {
  readonly #rung = new Map<string, string>();

  constructor(runner: UnitRunner) {
    runner.onChange(consultationKind, ({ before, after }) => {
      const were = before === null ? [] : offersOf(before);
      if (were.length === 0) return;
      const still = new Set(offersOf(after).map(({ offerId }) => offerId));
      for (const { offerId, staffId } of were) {
        if (!still.has(offerId)) this.#remember(offerId, staffId);
      }
    });
  }

  /** Whether this offer has rung this person. */
  rang(offerId: string, staffId: string): boolean {
    return this.#rung.get(offerId) === staffId;
  }

  #remember(offerId: string, staffId: string): void {
    this.#rung.set(offerId, staffId);
    const [oldest] = this.#rung.keys();
    if (this.#rung.size > LIMIT && oldest !== undefined) this.#rung.delete(oldest);
  }
}
