import type { Consultation, Handoff } from '@madoguchi/domain';
import { AppError, handoffDeadlineOf, termsOf } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import type { Consultations } from './unitRunner.ts';
import { SYSTEM, type UnitOfWork } from './unitOfWork.ts';

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;

/** The calendar of a card follows a clock that is set; a timer cannot be longer than 24 days. */
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
 * The terms of a consultation are measured by timers from the moment that each begins, which run the
 * same however the machine's clock is set: nothing fires early, and nothing stays away.
 */
export class Deadlines {
  readonly #consultations: Consultations;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #log: Logger;
  /** Of each consultation what it waits for, and how to call it off; by the keys of its terms. */
  readonly #terms = new Map<string, Map<string, CallOff>>();
  readonly #cards = new Map<string, CallOff>();

  /** `timeZone` says when the due day of a card is over. */
  constructor(parts: {
    consultations: Consultations;
    clock: Clock;
    timeZone: string;
    log: Logger;
  }) {
    this.#consultations = parts.consultations;
    this.#clock = parts.clock;
    this.#timeZone = parts.timeZone;
    this.#log = parts.log;
    parts.consultations.onDone(({ changes, handoffs, now }) => {
      const changed = new Map(changes.map(({ after }) => [after.id, after]));
      // By the time of the change: until it was on the disk the clock may have been set.
      for (const c of changed.values()) this.arm(c, now);
      for (const handoff of handoffs.values()) this.#armHandoff(handoff);
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

  /**
   * Sets the clock for a consultation as it is now: what still waits goes on, what does not is called
   * off, what is new begins; `now` is when it became so.
   */
  arm(c: Consultation, now = this.#clock.now()): void {
    const terms = termsOf(c);
    const waiting = this.#terms.get(c.id) ?? new Map<string, CallOff>();
    if (terms.length === 0 && waiting.size === 0) return;
    for (const [key, callOff] of waiting) {
      if (terms.some((term) => term.key === key)) continue;
      callOff();
      waiting.delete(key);
    }
    for (const { key, at, limitMs, event } of terms) {
      if (waiting.has(key)) continue;
      const left = Math.max(0, Math.min(at - now, limitMs));
      const happen = (unit: UnitOfWork): void => void unit.act(c.id, event, SYSTEM);
      this.#wait(waiting, key, left, { about: c.id, at, happen });
    }
    if (terms.length > 0) this.#terms.set(c.id, waiting);
    else this.#terms.delete(c.id);
  }

  stop(): void {
    for (const timers of [this.#cards, ...this.#terms.values()]) {
      for (const callOff of timers.values()) callOff();
      timers.clear();
    }
    this.#terms.clear();
  }

  #armHandoff(handoff: Handoff): void {
    const deadline = handoffDeadlineOf(handoff, this.#timeZone);
    const happen = (unit: UnitOfWork): void => {
      if (deadline !== null) unit.actOnHandoff(handoff.id, deadline.event);
    };
    this.#setCard(handoff.id, deadline && { about: handoff.id, at: deadline.at, happen });
  }

  #setCard(id: string, due: Due | null): void {
    this.#cards.get(id)?.();
    this.#cards.delete(id);
    if (due === null) return;
    const left = Math.max(0, due.at - this.#clock.now());
    if (left <= LONGEST_WAIT_MS) {
      this.#wait(this.#cards, id, left, due);
      return;
    }
    const lookAgain = (): void => {
      this.#setCard(id, due);
    };
    this.#cards.set(id, this.#clock.after(LONGEST_WAIT_MS, lookAgain));
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
