import type { Action, AuditFact, ErrorCode } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';

/** Somebody asked for what they may not do. */
export interface Denial extends Pick<AuditFact, 'actor' | 'from' | 'record'> {
  readonly asked: Action;
  readonly code: ErrorCode;
}

const WINDOW_MS = 60_000;
/** Above so many different denials at once, records are no longer told apart. */
const WINDOW_LIMIT = 1_000;

interface Window {
  readonly fact: AuditFact;
  /** Denials since the last entry. */
  more: number;
  readonly cancel: () => void;
}

/**
 * Enters denials into the audit log: the first at once, whatever follows of the same actor, action
 * and record once a minute with its count, so that a flood of refusals cannot fill the disk.
 */
export class Denials {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #windows = new Map<string, Window>();
  readonly #writing = new Set<Promise<void>>();

  constructor(db: Database, clock: Clock, log: Logger) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
  }

  note({ actor, from, record, asked, code }: Denial): void {
    const about =
      this.#windows.size < WINDOW_LIMIT ? record : ({ kind: 'system', id: asked } as const);
    const key = JSON.stringify([actor, asked, code, about]);
    const window = this.#windows.get(key);
    if (window !== undefined) {
      window.more += 1;
      return;
    }
    const fact: AuditFact = {
      actor,
      from,
      action: 'access.denied',
      record: about,
      details: { asked, code, times: 1 },
    };
    this.#open(key, fact);
    this.#write(fact);
  }

  /** Writes what is still only counted, and waits until all of it is durable. */
  async flush(): Promise<void> {
    for (const { fact, more, cancel } of this.#windows.values()) {
      cancel();
      if (more > 0) this.#write(withTimes(fact, more));
    }
    this.#windows.clear();
    await Promise.all(this.#writing);
  }

  #open(key: string, fact: AuditFact): void {
    const cancel = this.#clock.after(WINDOW_MS, () => {
      this.#end(key);
    });
    this.#windows.set(key, { fact, more: 0, cancel });
  }

  #end(key: string): void {
    const window = this.#windows.get(key);
    this.#windows.delete(key);
    if (window === undefined || window.more === 0) return;
    this.#write(withTimes(window.fact, window.more));
    this.#open(key, window.fact);
  }

  #write(fact: AuditFact): void {
    const writing = this.#db
      .write(({ audit }) => {
        audit.append(fact, this.#clock.now());
      })
      .catch((error: unknown) => {
        this.#log.error({ err: error }, 'a denial could not be entered into the audit log');
      })
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }
}

const withTimes = (fact: AuditFact, times: number): AuditFact => ({
  ...fact,
  details: { ...fact.details, times },
});
