import { randomInt } from 'node:crypto';
import { AppError, STAFF_CODE_LENGTH, type Caller } from '@madoguchi/domain';
import type { Accounts, OpenSession } from '../../ports/accounts.ts';
import type { StaffCodeChecks } from '../../ports/staffCodeChecks.ts';
import type { Database } from '../../ports/store.ts';
import type { SessionLog } from '../accounts/sessionLog.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { staffCodeKind } from '../records/staffCode/index.ts';
import { codesAt } from './codesAt.ts';
import { endOf } from './helpers.ts';

interface StaffCodesParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly accounts: Pick<Accounts, 'prove'>;
  readonly checks: StaffCodeChecks;
  readonly log: SessionLog;
}

/** 職員番号: the own code of somebody who helps at kiosks. The server draws it, so that none is easy or a colleague's. */
export class StaffCodes {
  readonly #parts: StaffCodesParts;

  constructor(parts: StaffCodesParts) {
    this.#parts = parts;
  }

  /** Since when somebody has a code; `null` without one. */
  of({ staffId }: OpenSession): { setAt: number | null } {
    const code = this.#parts.db.read((stores) => stores.records(staffCodeKind).get(staffId));
    return { setAt: code?.at ?? null };
  }

  /**
   * Draws a new code in the place of the one before, ends what was begun by that, and tells it this once.
   * `WRONG_CREDENTIALS`, `ACCOUNT_LOCKED`.
   */
  async draw(
    { staffId }: OpenSession,
    password: string,
    caller: Caller,
  ): Promise<{ code: string }> {
    const { accounts, checks, log, runner } = this.#parts;
    await accounts
      .prove(staffId, password)
      .catch((error: unknown) =>
        log.refused(error, 'password', caller.from, () => Promise.resolve(staffId)),
      );
    const code = await this.#free(staffId);
    const digest = await checks.digestOf(code);
    await runner.run((unit) => {
      unit.stores.records(staffCodeKind).put({ id: staffId, state: 'set', digest, at: unit.now });
      endOf(unit, staffId, 'codeChanged');
      const record = { kind: 'staff', id: staffId } as const;
      unit.note({ action: 'account.changed', record, details: { what: 'staffCode' } });
    }, caller);
    return { code };
  }

  /** A code that no colleague at the same centers has; that one was drawn and thrown away nobody learns. */
  async #free(staffId: string): Promise<string> {
    const { db, checks } = this.#parts;
    const others = db.read((stores) => {
      const person = stores.staff.get(staffId);
      if (person === null) throw new AppError('NOT_FOUND');
      return codesAt(stores, person.centerIds).filter(({ id }) => id !== staffId);
    });
    for (;;) {
      const code = String(randomInt(10 ** STAFF_CODE_LENGTH)).padStart(STAFF_CODE_LENGTH, '0');
      const taken = await Promise.all(others.map(({ digest }) => checks.isRight(digest, code)));
      if (!taken.includes(true)) return code;
    }
  }
}
