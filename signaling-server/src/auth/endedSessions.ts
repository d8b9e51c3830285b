import type { SessionEnd } from '@madoguchi/domain';
import { digestOf } from './digest.ts';

/** Beyond this the oldest is forgotten, and its owner is told only that they are not signed in. */
const MOST = 1_000;

/** Whose session ended, and why. */
export interface Why {
  readonly staffId: string;
  readonly code: SessionEnd;
}

/** The same, with which session it was and when it would have ended in any case. */
export interface Ended extends Why {
  readonly sessionId: string;
  readonly endsAt: number;
}

/**
 * Why sessions ended, for whoever comes back with their cookie: the token of one that was open is the
 * only key to it, so that no stranger learns anything. In memory: after a restart nothing is known.
 */
export class EndedSessions {
  readonly #ended = new Map<string, Ended>();

  remember(token: string, ended: Ended): void {
    const [oldest] = this.#ended.keys();
    if (this.#ended.size >= MOST && oldest !== undefined) this.#ended.delete(oldest);
    this.#ended.set(digestOf(token), ended);
  }

  /** Whatever ends all sessions of somebody holds for those that were only idle, too. */
  overrule(staffId: string, code: SessionEnd): void {
    for (const [digest, ended] of this.#ended) {
      if (ended.staffId !== staffId || ended.code !== 'SESSION_IDLE') continue;
      this.#ended.set(digest, { ...ended, code });
    }
  }

  /** Somebody has signed out after the end; nothing is known of it any more. */
  forget(token: string): void {
    this.#ended.delete(digestOf(token));
  }

  find(token: string): Ended | null {
    return this.#ended.get(digestOf(token)) ?? null;
  }
}
