import type { Term, TermContext } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import type { AnyKind } from '../records/kind.ts';
import { SYSTEM, type UnitOfWork } from './unitOfWork.ts';
import type { UnitRunner } from './unitRunner.ts';

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;

/** The calendar follows a clock that is set; a timer cannot be longer than 24 days. */
const LONGEST_WAIT_MS = 10 * 60_000;

type CallOff = () => void;

interface Due {
  /** The id of what it happens to, for the log. */
  readonly about: string;
  /** Epoch milliseconds. */
  readonly at: number;
  happen(unit: UnitOfWork): void;
}

/**
 * Runs timeouts: unanswered offers, widening searches, lost connections, cards that nobody accepts. They
 * follow from the stored state of each record (`RecordKind.terms`), so a restart forgets none.
 *
 * Terms that follow a timer are measured from the moment that they begin, the same however the machine's
 * clock is set: nothing fires early, and nothing stays away. Terms that follow the calendar wait for their
 * day.
 */
export class Deadlines {
  readonly #runner: UnitRunner;
  readonly #clock: Clock;
  readonly #context: TermContext;
  readonly #log: Logger;
  /** Of each record what it waits for, and how to call it off; by the keys of its terms. */
  readonly #timers = new Map<string, Map<string, CallOff>>();

  /** `timeZone` says when a day is over. */
  constructor(parts: { runner: UnitRunner; clock: Clock; timeZone: string; log: Logger }) {
    this.#runner = parts.runner;
    this.#clock = parts.clock;
    this.#context = { timeZone: parts.timeZone };
    this.#log = parts.log;
    parts.runner.onDone(({ changes, now }) => {
      const changed = new Map(changes.map((change) => [keyOf(change.kind, change.id), change]));
      // By the time of the change: until it was on the disk the clock may have been set.
      for (const { kind, id, after } of changed.values()) this.#arm(kind, id, after, now);
    });
  }

  /** Sets the clock for everything that is open. */
  armAll(db: Database): void {
    const now = this.#clock.now();
    for (const kind of this.#runner.kinds.all()) {
      const open = db.read((stores) => kind.open(stores.records(kind)));
      for (const record of open) this.#arm(kind, kind.form.idOf(record), record, now);
    }
  }

  stop(): void {
    for (const timers of this.#timers.values()) {
      for (const callOff of timers.values()) callOff();
      timers.clear();
    }
    this.#timers.clear();
  }

  /** What still waits goes on, what does not is called off, what is new begins; `now` is when it became so. */
  #arm(kind: AnyKind, id: string, record: unknown, now: number): void {
    const terms = kind.terms(record, this.#context);
    const recordKey = keyOf(kind, id);
    const waiting = this.#timers.get(recordKey) ?? new Map<string, CallOff>();
    if (terms.length === 0 && waiting.size === 0) return;
    for (const [key, callOff] of waiting) {
      if (terms.some((term) => term.key === key)) continue;
      callOff();
      waiting.delete(key);
    }
    for (const term of terms) {
      if (!waiting.has(term.key)) this.#begin(waiting, term, kind, id, now);
    }
    if (terms.length > 0) this.#timers.set(recordKey, waiting);
    else this.#timers.delete(recordKey);
  }

  #begin(
    timers: Map<string, CallOff>,
    term: Term<unknown>,
    kind: AnyKind,
    id: string,
    now: number,
  ): void {
    const { key, at, event } = term;
    const due: Due = {
      ...{ about: id, at },
      happen: (unit) => {
        unit.act(kind, id, event, SYSTEM);
      },
    };
    if (term.follows === 'calendar') this.#waitForDay(timers, key, due);
    else this.#wait(timers, key, Math.max(0, Math.min(at - now, term.limitMs)), due);
  }

  /** Looks at the clock again and again: until the day has come nothing happens, however it was set meanwhile. */
  #waitForDay(timers: Map<string, CallOff>, key: string, due: Due): void {
    const left = Math.max(0, due.at - this.#clock.now());
    const lookAgain = (): void => {
      if (this.#clock.now() < due.at) {
        this.#waitForDay(timers, key, due);
        return;
      }
      timers.delete(key);
      void this.#expire(timers, key, due);
    };
    timers.set(key, this.#clock.after(Math.min(left, LONGEST_WAIT_MS), lookAgain));
  }

  #wait(timers: Map<string, CallOff>, key: string, ms: number, due: Due): void {
    const callOff = this.#clock.after(ms, () => {
      timers.delete(key);
      void this.#expire(timers, key, due);
    });
    timers.set(key, callOff);
  }

  async #expire(timers: Map<string, CallOff>, key: string, due: Due): Promise<void> {
    try {
      await this.#runner.run((unit) => {
        due.happen(unit);
      });
    } catch (error) {
      // Somebody acted in the same moment: their change has set its own deadline.
      if (error instanceof AppError && error.code !== 'STORAGE_FULL') return;
      this.#log.error({ err: error, about: due.about }, 'deadline could not be kept');
      if (!timers.has(key)) this.#wait(timers, key, RETRY_MS, due);
    }
  }
}

const keyOf = (kind: AnyKind, id: string): string => `${kind.name} ${id}`;
