import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Invitation } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { digestOf, newToken } from './digest.ts';

const LIFETIME_MS = 72 * 60 * 60_000;

/** One-time links for choosing a password: one for each person, the newest. */
export class Invitations {
  readonly #clock: Clock;
  readonly #put: BetterSqlite.Statement<[string, string, number]>;
  readonly #find: BetterSqlite.Statement<[string, number], string>;
  readonly #take: BetterSqlite.Statement<[string, number]>;

  constructor(db: BetterSqlite.Database, clock: Clock) {
    this.#clock = clock;
    this.#put = db.prepare(
      'insert or replace into invitation (staff_id, digest, ends_at) values (?, ?, ?)',
    );
    this.#find = db
      .prepare<[string, number], string>(
        'select staff_id from invitation where digest = ? and ends_at > ?',
      )
      .pluck();
    this.#take = db.prepare('delete from invitation where digest = ? and ends_at > ?');
  }

  invite(staffId: string): Invitation {
    const token = newToken();
    const expiresAt = this.#clock.now() + LIFETIME_MS;
    this.#put.run(staffId, digestOf(token), expiresAt);
    return { token, expiresAt };
  }

  /** `INVITATION_INVALID`. */
  staffIdOf(token: string): string {
    const staffId = this.#find.get(digestOf(token), this.#clock.now());
    if (staffId === undefined) throw new AppError('INVITATION_INVALID');
    return staffId;
  }

  /** Uses it up; `INVITATION_INVALID` when somebody else just has. */
  take(token: string): void {
    if (this.#take.run(digestOf(token), this.#clock.now()).changes !== 1) {
      throw new AppError('INVITATION_INVALID');
    }
  }
}
