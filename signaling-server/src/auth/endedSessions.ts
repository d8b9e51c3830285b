import type { SessionEnd } from '@madoguchi/domain';
import { digestOf } from './digest.ts';

/** Beyond this the oldest is forgotten, and its owner is told only that they are not signed in. */
const MOST = 1_000;

/** Whose session ended, and why. */
export interface Why {
  readonly staffId: string;
  readonly code: SessionEnd;
}

/**
 * Why sessions ended, for whoever comes back with their cookie: the token of one that was open is the
 * only key to it, so that no stranger learns anything. In memory: after a restart nothing is known.
 */
export class EndedSessions {
  readonly #ended = new Map<string, Why>();

  remember(token: string, why: Why): void {
    const [oldest] = this.#ended.keys();
    if (this.#ended.size >= MOST && oldest !== undefined) this.#ended.delete(oldest);
    this.#ended.set(digestOf(token), why);
  }

  find(token: string): Why | null {
    return this.#ended.get(digestOf(token)) ?? null;
  }
}
