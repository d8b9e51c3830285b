import type { Correction } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { consultationKind } from '../records/consultation/kind.ts';

/** 訂正 of records that are written up, also long ago. */
export class Amendments {
  readonly #db: Database;
  readonly #runner: UnitRunner;

  constructor(db: Database, runner: UnitRunner) {
    this.#db = db;
    this.#runner = runner;
  }

  /**
   * Corrects a record; what it said before is kept. Refuses with `WRONG_STATE` what is not written up, and
   * what somebody else has corrected since it was seen.
   */
  async amend(command: Command, consultationId: string, correction: Correction): Promise<Done> {
    // What ended long ago has left memory: the unit finds it there again.
    await this.#db.recallRecord(consultationKind, consultationId);
    const event = { type: 'amend', ...correction } as const;
    return this.#runner.command(command, consultationKind, consultationId, event);
  }
}
