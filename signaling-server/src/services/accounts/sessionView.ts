import { AppError, requiredFactor, type StaffMember } from '@madoguchi/domain';
import type { Session } from '@madoguchi/protocol';
import type { Accounts, OpenSession } from '../../ports/accounts.ts';
import type { Database } from '../../ports/store.ts';

/** What somebody who is signed in sees of that, and has yet to do. */
export class SessionView {
  readonly #db: Database;
  readonly #accounts: Pick<Accounts, 'factors'>;

  constructor(db: Database, accounts: Pick<Accounts, 'factors'>) {
    this.#db = db;
    this.#accounts = accounts;
  }

  /** `NOT_SIGNED_IN` when there is no such person any more. */
  async of({ staffId, idleEndsAt, endsAt }: OpenSession): Promise<Session> {
    const found = this.#db.read(({ staff: people }) => {
      const person = people.get(staffId);
      return person && { staff: person, keys: people.keys(staffId) };
    });
    if (found === null) throw new AppError('NOT_SIGNED_IN');
    const { staff, keys } = found;
    const { totp, passkeys, recoveryCodesLeft } = await this.#accounts.factors(staffId);
    return {
      staffId,
      displayName: staff.displayName,
      role: staff.role,
      idleEndsAt,
      endsAt,
      secondFactors: { totp, passkeys, recoveryCodesLeft },
      required: requiredFactor(staff.role, { totp, passkeys }, this.#isDemo()),
      keys,
    };
  }

  /** What somebody has to set up before they may do anything else; `null` when nothing. */
  async required(staff: StaffMember): Promise<Session['required']> {
    return requiredFactor(staff.role, await this.#accounts.factors(staff.id), this.#isDemo());
  }

  #isDemo(): boolean {
    return this.#db.read(({ settings }) => settings.get('seed')) === 'demo';
  }
}
