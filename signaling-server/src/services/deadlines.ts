import type { Consultation, Handoff } from '@madoguchi/domain';
import { AppError, deadlineOf, handoffDeadlineOf } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database } from '../ports/store.ts';
import type { Consultations } from './consultations.ts';
import { SYSTEM, type UnitOfWork } from './unitOfWork.ts';

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;

/** A machine's clock may be set, and a timer cannot be longer than 24 days. */
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
 */
export class Deadlines {
  readonly #consultations: Consultations;
  readonly #clock: Clock;
  readonly #timeZone: string;
  readonly #log: Logger;
  readonly #timers = new Map<string, () => void>();

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
    parts.consultations.onDone(({ changes, handoffs }) => {
      for (const c of new Map(changes.map(({ after }) => [after.id, after])).values()) this.arm(c);
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

  /** Sets the clock for a consultation as it is now; an earlier one is called off. */
  arm(c: Consultation): void {
    const deadline = deadlineOf(c);
    this.#set(
      `consultation ${c.id}`,
      deadline && {
        at: deadline.at,
        happen: (unit) => unit.act(c.id, deadline.event, SYSTEM),
      },
    );
  }

  stop(): void {
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
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
    this.#timers.get(key)?.();
    this.#timers.delete(key);
    if (due === null) return;
    const left = due.at - this.#clock.now();
    this.#wait(key, Math.max(0, Math.min(left, LONGEST_WAIT_MS)), () => {
      if (left > LONGEST_WAIT_MS) this.#set(key, due);
      else void this.#expire(key, due);
    });
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
