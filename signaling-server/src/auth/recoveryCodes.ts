import type { Kysely } from 'kysely';
import type { Database } from '../ports/store.ts';
import { accompanying } from './accompanying.ts';
import { digestOfTyped, newTypedCode } from './digest.ts';
import type { AccountTables } from './tables.ts';

const HOW_MANY = 10;

/** Codes for the day on which the authenticator is lost: ten, each good once, kept as digests. */
export class RecoveryCodes {
  readonly #db: Kysely<AccountTables>;
  readonly #units: Database;

  /** `units` is what makes several changes one. */
  constructor(db: Kysely<AccountTables>, units: Database) {
    this.#db = db;
    this.#units = units;
  }

  /** New ones in the place of all older ones, at once; they are shown this once. */
  async replace(staffId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: HOW_MANY }, newTypedCode);
    const rows = codes.map((code) => ({ staff_id: staffId, digest: digestOfTyped(code) }));
    const older = this.#db.deleteFrom('recovery_code').where('staff_id', '=', staffId);
    const newer = this.#db.insertInto('recovery_code').values(rows);
    await this.#units.write((unit) => {
      unit.accompany(accompanying(older));
      unit.accompany(accompanying(newer));
    });
    return codes;
  }

  /** Uses a code up; whether there was such a one. */
  async use(staffId: string, code: string): Promise<boolean> {
    const used = await this.#db
      .deleteFrom('recovery_code')
      .where('staff_id', '=', staffId)
      .where('digest', '=', digestOfTyped(code))
      .returning('digest')
      .executeTakeFirst();
    return used !== undefined;
  }
}
