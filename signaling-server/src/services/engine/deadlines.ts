import type { Consultation, Handoff, Term, TermContext } from '@madoguchi/domain';
import { AppError, consultationTerms, handoffTerms } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import type { Consultations } from './unitRunner.ts';
import { SYSTEM, type UnitOfWork } from './unitOfWork.ts';

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
 * Lets happen what happens without anybody acting: an offer that nobody answered, a search that
 * widens, an end that stayed away, a card that nobody accepted. Deadlines follow from the stored
 * state, so a restart forgets none.
 *
 * What follows a timer is measured from the moment that it begins, the same however the machine's clock
 * is set: nothing fires early, and nothing stays away. What follows the calendar waits for its day.
 */
export class Deadlines {
  readonly #consultations: Consultations;
  readonly #clock: Clock;
  readonly #context: TermContext;
  readonly #log: Logger;
  /** Of each record what it waits for, and how to call it off; by the keys of its terms. */
  readonly #terms = new Map<string, Map<string, CallOff>>();

  /** `timeZone` says when the due day of a card is over. */
  constructor(parts: {
    consultations: Consultations;
    clock: Clock;
    timeZone: string;
    log: Logger;
  }) {
    this.#consultations = parts.consultations;
    this.#clock = parts.clock;
    this.#context = { timeZone: parts.timeZone };
    this.#log = parts.log;
    parts.consultations.onDone(({ changes, handoffs, now }) => {
      const changed = new Map(changes.map(({ after }) => [after.id, after]));
      // By the time of the change: until it was on the disk the clock may have been set.
      for (const c of changed.values()) this.arm(c, now);
      for (const handoff of handoffs.values()) this.#armHandoff(handoff, now);
    });
  }

  /** Sets the clock for everything that is open. */
  armAll(db: Database): void {
    const open = db.read((stores) => ({
      consultations: stores.consultations.open(),
      handoffs: stores.handoffs.open(),
    }));
    for (const c of open.consultations) this.arm(c);
    for (const handoff of open.handoffs) this.#armHandoff(handoff);
  }

  /** Sets the clock for a consultation as it is now; `now` is when it became so. */
  arm(c: Consultation, now = this.#clock.now()): void {
    this.#keep(c.id, consultationTerms(c, this.#context), now, (unit, event) => {
      unit.act(c.id, event, SYSTEM);
    });
  }

  stop(): void {
    for (const timers of this.#terms.values()) {
      for (const callOff of timers.values()) callOff();
      timers.clear();
    }
    this.#terms.clear();
  }

  #armHandoff(h: Handoff, now = this.#clock.now()): void {
    this.#keep(h.id, handoffTerms(h, this.#context), now, (unit, event) => {
      unit.actOnHandoff(h.id, event);
    });
  }

  /** What still waits goes on, what does not is called off, what is new begins. */
  #keep<E>(
    id: string,
    terms: readonly Term<E>[],
    now: number,
    happen: (unit: UnitOfWork, event: E) => void,
  ): void {
    const waiting = this.#terms.get(id) ?? new Map<string, CallOff>();
    if (terms.length === 0 && waiting.size === 0) return;
    for (const [key, callOff] of waiting) {
      if (terms.some((term) => term.key === key)) continue;
      callOff();
      waiting.delete(key);
    }
    for (const term of terms) {
      const { key, at, event } = term;
      if (waiting.has(key)) continue;
      const due: Due = {
        ...{ about: id, at },
        happen: (unit) => {
          happen(unit, event);
        },
      };
      if (term.follows === 'calendar') this.#waitForDay(waiting, key, due);
      else this.#wait(waiting, key, Math.max(0, Math.min(at - now, term.limitMs)), due);
    }
    if (terms.length > 0) this.#terms.set(id, waiting);
    else this.#terms.delete(id);
  }

  #waitForDay(timers: Map<string, CallOff>, key: string, due: Due): void {
    const left = Math.max(0, due.at - this.#clock.now());
    if (left <= LONGEST_WAIT_MS) {
      this.#wait(timers, key, left, due);
      return;
    }
    const lookAgain = (): void => {
      this.#waitForDay(timers, key, due);
    };
    timers.set(key, this.#clock.after(LONGEST_WAIT_MS, lookAgain));
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
      await this.#consultations.inside((unit) => {
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
