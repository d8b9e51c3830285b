import type { Consultation } from '@madoguchi/domain';
import { AppError, deadlineOf } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Consultations } from './consultations.ts';

/**
 * Lets happen what happens without anybody acting: an offer that nobody answered, an end that stayed
 * away. Deadlines follow from the stored state, so a restart forgets none.
 */
export class Deadlines {
  readonly #consultations: Consultations;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #timers = new Map<string, () => void>();

  constructor(consultations: Consultations, clock: Clock, log: Logger) {
    this.#consultations = consultations;
    this.#clock = clock;
    this.#log = log;
  }

  /** Sets the clock for a consultation as it is now; an earlier one is called off. */
  arm(c: Consultation): void {
    this.#timers.get(c.id)?.();
    this.#timers.delete(c.id);
    const deadline = deadlineOf(c);
    if (deadline === null) return;
    const delay = Math.max(0, deadline.at - this.#clock.now());
    this.#timers.set(
      c.id,
      this.#clock.after(delay, () => {
        this.#timers.delete(c.id);
        void this.#expire(c);
      }),
    );
  }

  stop(): void {
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
  }

  async #expire(c: Consultation): Promise<void> {
    const deadline = deadlineOf(c);
    if (deadline === null) return;
    try {
      await this.#consultations.act(c.id, deadline.event, { kind: 'system' });
    } catch (error) {
      // Somebody acted in the same moment: their change has set its own deadline.
      if (error instanceof AppError && error.code !== 'STORAGE_FULL') return;
      this.#log.error({ err: error, consultationId: c.id }, 'deadline could not be kept');
      this.#clock.after(RETRY_MS, () => {
        this.arm(c);
      });
    }
  }
}

/** A full disk is tried again until there is room. */
const RETRY_MS = 1000;
