import type { Consultation, Handoff } from '@madoguchi/domain';
import { AppError, handoffDeadlineOf, termsOf } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { Consultations } from './consultations.ts';
import { SYSTEM, type UnitOfWork } from './unitOfWork.ts';

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;

/** The calendar of a card follows a clock that is set; a timer cannot be longer than 24 days. */
const LONGEST_WAIT_MS = 10 * 60_000;

interface Due {
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
  readonly #timers = new Map<string, () => void>();
  /** The timers of a consultation, by what they wait for. */
  readonly #terms = new Map<string, ReadonlySet<string>>();

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
    const terms = new Map(termsOf(c).map((term) => [`${c.id} ${JSON.stringify(term)}`, term]));
    const before = this.#terms.get(c.id) ?? new Set();
    for (const key of before) if (!terms.has(key)) this.#callOff(key);
    for (const [key, { at, limitMs, event }] of terms) {
      if (this.#timers.has(key)) continue;
      const left = Math.max(0, Math.min(at - now, limitMs));
      const happen = (unit: UnitOfWork): void => void unit.act(c.id, event, SYSTEM);
      this.#wait(key, left, () => void this.#expire(key, { at, happen }));
    }
    if (terms.size > 0) this.#terms.set(c.id, new Set(terms.keys()));
    else this.#terms.delete(c.id);
  }

  stop(): void {
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
    this.#terms.clear();
  }

  #armHandoff(handoff: Handoff): void {
    const deadline = handoffDeadlineOf(handoff, this.#timeZone);
    this.#set(
      `handoff ${handoff.id}`,
      deadline && {
        at: deadline.at,
        happen: (unit) => unit.actOnHandoff(handoff.id, deadline.event),
      },
    );
  }

  #set(key: string, due: Due | null): void {
    this.#callOff(key);
    if (due === null) return;
    const left = due.at - this.#clock.now();
    this.#wait(key, Math.max(0, Math.min(left, LONGEST_WAIT_MS)), () => {
      if (left > LONGEST_WAIT_MS) this.#set(key, due);
      else void this.#expire(key, due);
    });
  }

  #callOff(key: string): void {
    this.#timers.get(key)?.();
    this.#timers.delete(key);
  }

  #wait(key: string, ms: number, then: () => void): void {
    const callOff = this.#clock.after(ms, () => {
      this.#timers.delete(key);
      then();
    });
    this.#timers.set(key, callOff);
  }

  async #expire(key: string, due: Due): Promise<void> {
    try {
      await this.#consultations.inside((unit) => {
        due.happen(unit);
      });
    } catch (error) {
      // Somebody acted in the same moment: their change has set its own deadline.
      if (error instanceof AppError && error.code !== 'STORAGE_FULL') return;
      this.#log.error({ err: error, about: key }, 'deadline could not be kept');
      if (!this.#timers.has(key)) this.#wait(key, RETRY_MS, () => void this.#expire(key, due));
    }
  }
}
