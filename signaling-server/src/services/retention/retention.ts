import { DAY_MS } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { ProcedureRetention } from '../procedures/procedureRetention.ts';
import { Eraser } from './eraser.ts';

/** When what was removed could not be made unreadable because somebody reads it, as long is waited. */
const AGAIN_MS = 10 * 60_000;

/** Looks once a day what is over, erases it and makes it unreadable. */
export class Retention {
  readonly eraser: Eraser;
  readonly #procedures: ProcedureRetention;
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #log: Logger;
  #callOff = (): void => undefined;
  #isStopped = false;

  constructor(parts: {
    readonly db: Database;
    readonly runner: UnitRunner;
    readonly clock: Clock;
    readonly timeZone: string;
    readonly log: Logger;
  }) {
    this.eraser = new Eraser(parts);
    this.#procedures = new ProcedureRetention(parts);
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Looks now and once a day from then on; what comes back ends it. */
  begin(): () => void {
    this.#look();
    return () => {
      this.#isStopped = true;
      this.#callOff();
    };
  }

  /** One look: `false` when something removed is still readable. Procedures go first: a consultation waits for them. */
  async sweep(): Promise<boolean> {
    const goesOn = (): boolean => !this.#isStopped;
    await this.#procedures.sweep(goesOn);
    await this.eraser.sweep(goesOn);
    if (this.#db.read(({ settings }) => settings.get('toPurge')) !== 'yes') return true;
    if (!goesOn() || !(await this.#db.purge())) return false;
    await this.#db.write(({ settings }) => settings.put('toPurge', 'no'));
    return true;
  }

  #look(): void {
    this.#callOff = this.#clock.after(DAY_MS, () => this.#look());
    this.sweep().then(
      (isDone) => {
        if (!isDone) this.#soon();
      },
      (err: unknown) => {
        this.#log.error({ err }, 'records whose time is over could not be erased');
      },
    );
  }

  #soon(): void {
    if (this.#isStopped) return;
    this.#callOff();
    this.#callOff = this.#clock.after(AGAIN_MS, () => this.#look());
  }
}
