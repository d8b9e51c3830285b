import { AppError } from '@madoguchi/domain';
import { sql, type Kysely } from 'kysely';
import type { Accompanied } from '../ports/accompanyingStatement.ts';
import type { Invitation } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { accompanying } from './accompanying.ts';
import { digestOf, newToken } from './digest.ts';
import type { AccountTables } from './tables.ts';

const LIFETIME_MS = 72 * 60 * 60_000;

/** One-time links for choosing a password: one for each person, the newest. */
export class Invitations {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;

  constructor(db: Kysely<AccountTables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** A new link, which the unit of work takes along. Refuses it with `NOT_FOUND` without an account. */
  invite(unit: Accompanied, staffId: string): Invitation {
    const token = newToken();
    const expiresAt = this.#clock.now() + LIFETIME_MS;
    const query = this.#db
      .insertInto('invitation')
      .columns(['staff_id', 'digest', 'ends_at'])
      .expression((eb) =>
        eb
          .selectFrom('user')
          // PostgreSQL takes a parameter of a select for text unless it is told what it is.
          .select([
            'staffId',
            sql<string>`cast(${digestOf(token)} as text)`.as('digest'),
            sql<number>`cast(${expiresAt} as bigint)`.as('ends_at'),
          ])
          .where('staffId', '=', staffId),
      )
      .onConflict((conflict) =>
        conflict.column('staff_id').doUpdateSet((eb) => ({
          digest: eb.ref('excluded.digest'),
          ends_at: eb.ref('excluded.ends_at'),
        })),
      );
    unit.accompany(accompanying(query, { whenUnchanged: 'NOT_FOUND' }));
    return { token, expiresAt };
  }

  /** `INVITATION_INVALID`. */
  async staffIdOf(token: string): Promise<string> {
    const found = await this.#db
      .selectFrom('invitation')
      .select('staff_id')
      .where('digest', '=', digestOf(token))
      .where('ends_at', '>', this.#clock.now())
      .executeTakeFirst();
    if (found === undefined) throw new AppError('INVITATION_INVALID');
    return found.staff_id;
  }

  /** Uses it up; `INVITATION_INVALID` when somebody else just has. */
  async take(token: string): Promise<void> {
    const taken = await this.#db
      .deleteFrom('invitation')
      .where('digest', '=', digestOf(token))
      .where('ends_at', '>', this.#clock.now())
      .returning('staff_id')
      .executeTakeFirst();
    if (taken === undefined) throw new AppError('INVITATION_INVALID');
  }
}
