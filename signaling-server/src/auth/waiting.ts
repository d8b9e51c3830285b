import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Clock } from '../ports/clock.ts';
import { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';

const WAITS_MS = 5 * 60_000;

/** A sign-in whose password was right and whose second factor is still to come. */
export interface Waiting {
  readonly staffId: string;
  /** The count of tries that it goes on with. */
  readonly triesKey: string;
}

/** Sign-ins between their two steps, held by a cookie that is good for nothing else. */
export class WaitingSignIns {
  readonly #clock: Clock;
  readonly #cookie: Cookie;
  readonly #put: BetterSqlite.Statement<[string, string, string, number]>;
  readonly #find: BetterSqlite.Statement<[string, number], Waiting>;
  readonly #take: BetterSqlite.Statement<[string, number], string>;
  readonly #forgetOld: BetterSqlite.Statement<[number]>;
  readonly #endOf: BetterSqlite.Statement<[string]>;

  constructor(db: BetterSqlite.Database, clock: Clock, secureCookies: boolean) {
    this.#clock = clock;
    this.#cookie = new Cookie('madoguchi_sign_in', secureCookies);
    this.#put = db.prepare(
      'insert into sign_in_waiting (digest, staff_id, tries_key, ends_at) values (?, ?, ?, ?)',
    );
    this.#find = db.prepare(
      `select staff_id as staffId, tries_key as triesKey from sign_in_waiting
       where digest = ? and ends_at > ?`,
    );
    this.#take = db.prepare<[string, number], string>(
      'delete from sign_in_waiting where digest = ? and ends_at > ? returning staff_id',
    );
    this.#forgetOld = db.prepare('delete from sign_in_waiting where ends_at <= ?');
    this.#endOf = db.prepare('delete from sign_in_waiting where staff_id = ?');
  }

  /** Returns the `Set-Cookie` value that holds it. */
  begin({ staffId, triesKey }: Waiting): string {
    const token = newToken();
    const now = this.#clock.now();
    this.#forgetOld.run(now);
    this.#put.run(digestOf(token), staffId, triesKey, now + WAITS_MS);
    return this.#cookie.set(token, WAITS_MS);
  }

  find(cookieHeader: string | undefined): Waiting | null {
    return this.#find.get(this.#digest(cookieHeader), this.#clock.now()) ?? null;
  }

  /** Uses it up; `NOT_SIGNED_IN` when somebody else just has. Returns the value that clears it. */
  take(cookieHeader: string | undefined): string {
    const taken = this.#take.get(this.#digest(cookieHeader), this.#clock.now());
    if (taken === undefined) throw new AppError('NOT_SIGNED_IN');
    return this.#cookie.clear();
  }

  /** What waits by a password that is the former one now. */
  endOf(staffId: string): void {
    this.#endOf.run(staffId);
  }

  #digest(cookieHeader: string | undefined): string {
    return digestOf(this.#cookie.read(cookieHeader) ?? '');
  }
}
