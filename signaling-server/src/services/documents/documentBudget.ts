import { DOCUMENT_LIMITS } from '@madoguchi/domain';

/** What may come at once, as a share of what comes on average. */
const BURST_SECONDS = 5;

interface Share {
  readonly perSecond: number;
  left: number;
}

const full = (perSecond: number): Share => ({ perSecond, left: perSecond * BURST_SECONDS });

/** How much one party may still send to the documents of one consultation. */
export class DocumentBudget {
  readonly #operations = full(DOCUMENT_LIMITS.operationsPerSecond);
  readonly #bytes = full(DOCUMENT_LIMITS.bytesPerSecond);
  #at: number;

  /** `now` in epoch milliseconds. */
  constructor(now: number) {
    this.#at = now;
  }

  /** Spends what a message needs; `false`, and nothing is spent, when there is not enough of either. */
  take(now: number, operations: number, bytes: number): boolean {
    // A clock that was set back gives nothing and takes nothing.
    const seconds = Math.max(0, now - this.#at) / 1_000;
    this.#at = now;
    for (const share of [this.#operations, this.#bytes]) {
      const most = share.perSecond * BURST_SECONDS;
      share.left = Math.min(most, share.left + share.perSecond * seconds);
    }
    if (this.#operations.left < operations || this.#bytes.left < bytes) return false;
    this.#operations.left -= operations;
    this.#bytes.left -= bytes;
    return true;
  }
}
